"""Prints the public holidays of all countries and their regions as JSON, for scripts/holidays.ts: `pip install holidays==0.105`."""

import json
import re
import sys
import warnings

import holidays


def days_of(country, region, language, years):
    days = holidays.country_holidays(country, subdiv=region or None, years=years, language=language)
    return {day.isoformat(): days.get_list(day) for day in sorted(days)}


def last_year(code, last):
    """The last year that the library knows all holidays of; it warns where it leaves out those it has no dates for."""
    country = holidays.country_holidays(code)
    last = min(last, country.end_year)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        while True:
            try:
                holidays.country_holidays(code, years=last)
                return last
            except UserWarning:
                last -= 1


def read(code, regions, first, last):
    country = holidays.country_holidays(code)
    last = last_year(code, last)
    years = range(first, last + 1)
    english = "en_US" if "en_US" in country.supported_languages else country.default_language
    codes = ["", *(region for region in regions if re.fullmatch("[A-Z0-9]{1,3}", region))]
    places = {}
    for region in codes:
        local = days_of(code, region, country.default_language, years)
        names = days_of(code, region, english, years)
        places[region] = {day: [local[day], names[day]] for day in local}
    return {"last": last, "places": places}


first, last = int(sys.argv[1]), int(sys.argv[2])
countries = sorted(holidays.list_supported_countries(include_aliases=False).items())
found = {code: read(code, regions, first, last) for code, regions in countries if re.fullmatch("[A-Z]{2}", code)}
json.dump({"version": holidays.__version__, "countries": found}, sys.stdout)
