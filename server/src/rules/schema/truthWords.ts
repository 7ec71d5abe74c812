/** How people write `true` where YAML wants the word itself. */
export const yes = /^(?:true|yes|y|on|ja|1)$/i;

/** How people write `false`. */
export const no = /^(?:false|no|n|off|nee|0)$/i;
