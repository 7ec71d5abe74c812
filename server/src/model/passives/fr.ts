import { alternatives, duty, type PassiveGrammar, words } from './grammar.ts';

const phrasal = 'mis(?:e|es)? (?:à (?:disposition|jour)|en (?:place|œuvre|oeuvre|service))|pris(?:e|es)? en charge';

const done = `${phrasal}|(?:${alternatives(`
  accepté actualisé adapté adressé affecté analysé annoncé approuvé archivé arrêté assuré attribué audité calculé clôturé
  collecté communiqué comparé complété conçu confié confirmé consigné constaté contrôlé convenu coordonné corrigé créé décidé
  déclaré déployé désigné détecté déterminé développé diffusé discuté documenté effectué élaboré émis enregistré
  envoyé escaladé estimé établi étudié évalué examiné exécuté fait finalisé fixé formé fourni géré identifié implémenté informé
  installé instruit intégré levé livré maintenu mené mesuré migré négocié nommé notifié obtenu organisé planifié préparé
  présenté prévenu produit proposé publié rapporté réalisé recensé reçu rédigé refait remis remonté remplacé rendu renouvelé
  réparé répertorié reporté résolu restauré restitué rétabli retourné réuni réuni revu sauvegardé saisi sélectionné signalé signé
  soumis suivi supervisé supprimé surveillé terminé testé traduit traité transféré transmis trouvé validé vérifié versé`)})(?:e|s|es)?`;

const adverbs = '(?:(?:également|aussi|toujours|ensuite|alors|d’abord|\\p{L}+ment)\\s+){0,2}';

export const french: PassiveGrammar = {
  duties: [
    duty(
      `(?:(?:doi(?:t|vent)|devr(?:a|ont))\\s+${adverbs}être|ser(?:a|ont))`,
      `${adverbs}(?<done>${done})(?:\\s+(?:et|ou)\\s+(?:${done}))?`,
    ),
  ],
  auxiliary: /être|ser(?:a|ont)/iu,
  agentPlace: 'behind',
  agent:
    /(?<![\p{L}-])par\s+(?!\d|mois|jour|an\b|ann[ée]e|semaine|trimestre|semestre|exemple|écrit|courriel|e-?mail|mail\b|téléphone|défaut|rapport|ailleurs|conséquent|voie|retour|lot|personne|sprint|version|avance|priorité|ordre|étapes?)/iu,
  subordinate: words(
    'si|s’il|lorsque|lorsqu|quand|dont|où|puisque|afin|tant|pendant|quel|quelle|quels|quelles|comment|pourquoi|lequel|laquelle|lesquels|lesquelles|dès',
  ),
  relative: words('que|qu|qui'),
  without: words('ne|n|pas|jamais|aucun|aucune|peut|peuvent|pourra|pourront'),
  machine: words('automatiquement|automatisée?s?|système'),
  actors: words(
    'utilisateurs?|prestataires?|titulaires?|fournisseurs?|clients?|cliente|acheteurs?|vendeurs?|parties|partie|maître d’ouvrage|intervenants?|sous-traitants?|responsable|chef de projet|nous|vous|ils|elles',
  ),
  recipient: words(
    '(?:à|aux?|pour|avec|de|du|des|d|chez|entre|contre|auprès)(?:\\s+(?:le|la|les|un|une|l|chaque|tous?|toutes?|du|des|ses?|leurs?))*',
  ),
};
