import { alternatives, duty, type PassiveGrammar, words } from './grammar.ts';

const phrasal =
  '(?:carried|sorted|worked|rolled|handed) (?:out|over)|set up|put in place|taken care of|taken over|taken into account|looked (?:after|into)|dealt with|followed up|seen to|drawn up|made available';

/** What people do, not what things are: "shall be delivered", but not "shall be encrypted". */
const done = `${phrasal}|(?:re-?)?(?:${alternatives(`
  acknowledged addressed adjusted agreed analysed analyzed announced answered appointed approved archived arranged assessed assigned
  audited calculated cancelled canceled checked classified closed collected communicated compared completed conducted confirmed
  consulted coordinated corrected created decided deleted delivered demonstrated deployed designed destroyed determined
  developed discussed documented drafted drawn escalated established estimated examined executed explained filed
  finalised finalized fixed forwarded handled identified implemented informed inspected installed introduced investigated
  issued kept launched logged made maintained managed measured migrated mitigated monitored negotiated notified obtained
  ordered organised organized performed planned prepared presented prioritised prioritized processed produced provided published
  purchased raised reached recorded recruited registered rejected released remedied removed repaired replaced reported
  requested resolved restored retained returned reviewed revised scheduled selected sent settled shared signed solved
  started stopped submitted supplied supported synchronised synchronized taken tested tracked trained transferred translated
  undertaken updated upgraded validated verified written`)})`;

const adverbs = '(?:(?:also|always|then|first|further|once|only|\\p{L}+ly)\\s+){0,2}';

export const english: PassiveGrammar = {
  duties: [
    duty(
      '(?:(?:shall|must|will|should)(?:\\s+(?:also|always|then|first|all|both))?|(?:has|have|needs?|is|are)\\s+to)',
      `be\\s+${adverbs}(?<done>${done})(?:\\s+(?:and|or)\\s+(?:${done}))?`,
    ),
  ],
  auxiliary: /be\s/iu,
  agentPlace: 'behind',
  agent:
    /(?<![\p{L}-])by\s+(?!\d|(?:the\s+)?(?:end|close|start|beginning|due|delivery|agreed|same|next|following|last|first)\b|no\s+later|then\b|noon\b|midnight\b|means\b|way\b|default\b|e-?mail|mail\b|phone\b|hand\b|law\b|q\d|\p{L}+ing\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)/iu,
  subordinate: words('if|when|whenever|where|wherever|unless|which|who|whom|whose|because|whether|how|what|once|while'),
  relative: words('that'),
  without: words('not|never|no|neither|nor|may|might|can|could'),
  machine: words('automatically|automated|system'),
  actors: words(
    'users?|(?:sub)?contractors?|suppliers?|vendors?|providers?|consultants?|clients?|customers?|buyers?|sellers?|employers?|licensors?|licensees?|government|agency|parties|party|offerors?|quoters?|manager|owner|engineers?|testers?|developers?|we|you|they',
  ),
  recipient: words(
    '(?:to|for|with|from|of|at|between|against|among|on behalf of|via|through)(?:\\s+(?:the|a|an|each|both|all|every|its|their|this|that|other))*',
  ),
};
