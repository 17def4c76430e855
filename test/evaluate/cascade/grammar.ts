/**
 * Sentences with slots. No more than four fixed words stand in a row, so that two stories never share eight by the
 * grammar alone: a slot is filled from dozens of words, or from names and figures that are the event's own.
 */

export type Role = "lead" | "fact" | "background" | "quote" | "witnessed";

export const LEADS: readonly string[] = [
  "{Number1} {people} were caught up in the {incident} at {place} {day}, and {body} {did} the {adj} {thing} {adv}.",
  "A {adj} {thing} in {place} {happened} {day} after {cause}, leaving {number2} {people} {feeling}.",
  "{Body} promised {day} to {plan} after the {incident} in {place}, which {people} blame on {cause}.",
  "The {incident} in {place} has cost at least {million} million {money}, {speaker1} said {day}.",
  "{People} {did} the {adj} {thing} of {place} {day}, hours after {body} said it would {plan}.",
  "{Speaker1} {hold} {day} that {cause} lay behind the {incident} in {place}, where a {thing} {happened}.",
  "It began with {cause}: by the evening the {thing} of {place} {happened}, and {number1} {people} {did} the {spot}.",
  "Nobody in {place} had expected {body} to {plan}, least of all the {number2} {people} who {did} the {adj} {thing} {day}.",
];

export const FACTS: readonly string[] = [
  "The {adj} {thing} beside the {spot} {happened} {adv}.",
  "{People} {did} the {thing}, and {number1} of them {did} the {adj} {thing2} {adv}.",
  "About {percent} per cent of the {people} in {region} have been {feeling} {since}, a {noun} by {body} shows.",
  "{Body} put the damage at {million} million {money}, not counting the {adj} {thing} near the {spot}.",
  "By {day} evening {number2} {people} {did} the {thing}, while {body} waited at the {spot}.",
  "According to a {noun} seen by {body}, {cause} had been known of {since}.",
  "The {thing} {happened}, the {thing2} {happened2}, and {people} {did} both {adv}.",
  "{Speaker2}, who has led {body} {since}, {hold} that {cause} could not have been foreseen.",
  "After {event} at the {spot}, {people} agreed to {plan} {adv}.",
  "{Number1} {people} were treated in {region}, most of them because a {adj} {thing} {happened}.",
  "{Body} has {count} weeks to {plan}, or the {adj} {thing} will be handed to {body2}.",
  "{Weather} {happening}, and the {people} at the {spot} {did} a {adj} {thing}.",
  "A {adj} {thing}, bought for {thousands} {money} {since}, {happened} {adv}.",
  "{Cause} is now thought to be why the {thing} by the {spot} {happened}.",
  "{People} from {region} brought a {noun} with {thousands} signatures to {event}.",
  "{Speaker1} visited the {spot} {adv} and {hold} that {body} would {plan}.",
  "Of {number2} {people} questioned, {percent} per cent wanted {body} to {plan}.",
  "Neither {body} nor {body2} would say who {did} the {adj} {thing}.",
  "The {spot} – once a {adj} {thing} – was full of {people} {adv}.",
  "{People} spent the night in the {spot}, where a {adj} {thing2} had been put {adv}.",
  "{Body} recognised {adv} that its {noun} on the {thing} was wrong, and apologised to {people}.",
  "In the neighbouring town of {region} a {thing} {happened} too, {adv} and with {count} {people} inside.",
  "{Speaker3} organised {event}, at which {number1} {people} criticised {body}.",
  "Towards evening the {people} who {did} the {thing} moved on to the {adj} {spot}.",
  "{Body} cancelled {event}; {people} {did} the {thing2} instead.",
  "Both the {thing} and the {adj} {thing2} belong to {body}, which wants to {plan}.",
];

export const BACKGROUND: readonly string[] = [
  "{Place} has quarrelled over its {adj} {thing} {since}, and {body} has twice tried to {plan}.",
  "{Since}, {body} has spent {million} million {money} on a {thing} that {happened} in its first year.",
  "A {noun} of {body} had warned of {cause} as early as {year}.",
  "In {year} a {adj} {thing} in {region} {happened} after {cause}, and {count} {people} lost their posts.",
  "{Body} was founded in {year} to {plan}, but {people} have been {feeling} {since}.",
  "The {thing} dates from {year} and was last repaired when {people} {did} the {spot}.",
  "{Region}, {count} kilometres away, decided in {year} to {plan} after {event}.",
  "Elsewhere the programme to {plan} has {percent} per cent of {people} behind it, a {noun} found.",
  "{People} in {region} still tell how {cause} and a {adj} {thing} ruined {event} in {year}.",
  "The last {incident} of this kind, in {year}, drove {thousands} {people} from the {spot}.",
];

export const STATEMENTS: readonly string[] = [
  "We were {feeling} long before the {thing} {happened}, and {body} did nothing about {cause}",
  "What happened at the {spot} is {view}, and I would rather {plan} than wait for {body2}",
  "I have asked {body} {count} times to {plan}, and each time I was sent a {noun}",
  "Because the {people} {did} the {thing} {adv}, we are not mourning {number1} of them",
  "This is {view}; {cause} is no excuse, and {body} knows it",
  "You cannot {plan} with a {noun} and {count} {people}",
  "My {thing} {happened} {adv}, and the {people} who {did} it were {feeling}",
  "There will be no talk of blame until {body} can {plan}",
  "People here have lived with the {adj} {thing} {since}, and they are {feeling}",
  "The {noun} says {percent} per cent, but anyone at the {spot} could see that the {thing} {happened}",
  "It took {people} {count} hours to notice {cause}, which is {view}",
  "Whoever {did} the {adj} {thing} owes {thousands} {money} to the {people} of {place}",
];

/** `said` frames a statement; the desk's `says` or `said` is the sentence's. */
export const QUOTED: readonly string[] = [
  '"{statement}," {speaker1} said {adv}.',
  '"{statement}," said {speaker2}.',
  '{Speaker3} {hold}: "{statement}."',
  '"{statement}," {speaker2} told {people} at the {spot}.',
  '{Speaker1} was {feeling}. "{statement}," she said after {event}.',
  '"{statement}," said {bystander}, {role}, {gesture}.',
];

export const WITNESSED: readonly string[] = [
  '"{statement}," {speaker1} told the {OUTLET}.',
  "When the {OUTLET} visited the {spot} {day}, {people} {did} a {adj} {thing} {adv}.",
  "{Speaker2} told the {OUTLET} {adv} that {body} had meant to {plan}.",
  "Our reporter saw a {adj} {thing} that {happened} while {people} looked on, {feeling}.",
  '"{statement}," {bystander}, {role}, told the {OUTLET} {gesture}.',
  "A {noun} that the {OUTLET} has seen names {cause} and a {adj} {thing}.",
  "{Body} did not answer the {OUTLET} when asked {adv} about {cause}.",
  "From where we stood at the {spot}, the {thing} {happened} {adv}.",
];

/** Opinion pieces speak for themselves. */
export const OPINIONS: readonly string[] = [
  "I have watched the {adj} {thing} of {place} {since}, and what {body} calls a plan is {view}.",
  "No {noun} will persuade me that {cause} was more than a {adj} excuse.",
  "We should {plan} before another {thing} {happened2}, and let {people} judge {adv}.",
  "Those who {did} the {spot} {adv} deserve better than {event} and a {noun}.",
  "A town that cannot {plan} has {percent} per cent fewer reasons to trust {body}.",
  "My grandmother, {role}, used to say of the {thing} that it was {view}.",
  "Ask the {people} at the {spot}: they have been {feeling} {since}.",
  "It would cost {million} million {money} to {plan}, less than {event} every {count} months.",
];

export const HEADLINES: readonly string[] = [
  "{People} {did} {thing} in {place}",
  "{Place}: {thing} {happened}",
  "{Cause} blamed for {incident}",
  "{Body} to {plan}",
  "{Number1} {people} hit by {incident}",
  "{Incident} in {place}: {people} {feeling}",
];
