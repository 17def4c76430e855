/**
 * Sentences with slots. Few fixed words stand in a row, so that two stories never share eight by the grammar alone: a
 * slot is filled from hundreds of phrases, or from names and figures that are the event's own.
 */

export type Role = "lead" | "fact" | "background" | "quote" | "witnessed";

export const LEADS: readonly string[] = [
  "{Number1} {people} were caught in {place}'s {incident} {day}, and {body} {did} the {thing} {adv}.",
  "A {thing} in {place} {happened} {day} after {cause}, leaving {number2} {people} {feeling}.",
  "{Body} promised {day} to {plan} after the {incident} in {place}, which {people} blame on {cause}.",
  "The {incident} in {place} cost at least {million} million {money}, {speaker1} said {day}.",
  "{People} {did} the {thing} of {place} {day}, hours after {body} offered to {plan}.",
  "{Speaker1} {hold} {day} that {cause} lay behind the {incident} in {place}, where a {thing} {happened}.",
  "It began with {cause}: by evening the {thing} of {place} {happened}, and {number1} {people} {did} the {spot}.",
  "Nobody in {place} expected {body} to {plan}, least of all {number2} {people} who {did} the {thing} {day}.",
];

export const FACTS: readonly string[] = [
  "The {thing} beside the {spot} {happened}.",
  "{People} {did} the {thing}, and {number1} of them {did2} the {thing2} {adv}.",
  "About {percent} per cent of {people} in {region} were {feeling} {since}, a {noun} of {body} shows.",
  "{Body} put damage to the {thing} at {million} million {money}, and {people} {did} the rest {adv}.",
  "By {day} evening {number2} {people} {did} the {thing}, while {body} waited at the {spot}.",
  "According to {body}, {cause} was no secret {since}.",
  "The {thing} {happened}, the {thing2} {failed}, and {people} {did} both {adv}.",
  "{Speaker2}, who has led {body} {since}, {hold} that {cause} was unforeseeable.",
  "After {event}, {people} agreed to {plan} {adv}.",
  "{Number1} {people} were treated in {region}, most because a {thing} {happened}.",
  "{Body} has {count} weeks to {plan}, or {body2} takes the {thing}.",
  "{Weather} {happening}, and {people} at the {spot} {did} a {thing}.",
  "A {thing}, bought for {thousands} {money} {since}, {happened}.",
  "{Cause}, says {surname}, explains why the {thing} {failed}.",
  "{People} from {region} brought a {noun} with {thousands} signatures to {event}.",
  "{Speaker1} visited the {spot} {adv} and {hold} that {body} would {plan}.",
  "Of {number2} {people} questioned, {percent} per cent wanted {body} to {plan}.",
  "Neither {body} nor {body2} would name the {people} who {did} the {thing}.",
  "The {spot} – once a {thing} – was full of {people} {adv}.",
  "{People} slept at the {spot}, where a {thing} {happened}.",
  "{Body} recognised {adv} that {surname}'s {paper} misled {people}, and apologised.",
  "In neighbouring {region} a {thing} {failed}, with {count} {people} inside.",
  "{Speaker3} organised {event}, at which {number1} {people} criticised {body}.",
  "Towards evening {people} who {did} the {thing} moved on to the {spot}.",
  "{Body} cancelled {event}; {people} {did} the {thing} instead.",
  "{Body} did not {plan} {adv}, and {people} {did} the {thing}.",
  "Both the {thing} and the {thing2} belong to {body}, which wants to {plan}.",
];

export const BACKGROUND: readonly string[] = [
  "{Place} has quarrelled over its {thing} {since}, and {body} tried {adv} to {plan}.",
  "{Since}, {body} spent {million} million {money} on a {thing} that {happened}.",
  "A {noun} of {body} warned of {cause} as early as {year}.",
  "In {year} a {thing} in {region} {failed} after {cause}, and {count} {people} lost their posts.",
  "{Body} was founded in {year} to {plan}, but {people} have been {feeling} {since}.",
  "The {thing} dates from {year}; {people} last {did} it {adv}.",
  "{Region}, {count} kilometres off, chose in {year} to {plan} after {event}.",
  "Elsewhere a programme to {plan} has {percent} per cent of {people} behind it, a {noun} found.",
  "{People} in {region} still tell how {cause} and a {thing} ruined {event} in {year}.",
  "The last {incident}, in {year}, drove {thousands} {people} from the {spot}.",
];

export const STATEMENTS: readonly string[] = [
  "We were {feeling} before the {thing} {failed}, and {body} ignored {cause}",
  "What {surname} did at the {spot} is {view}; better {plan} than trust {body}",
  "I asked {body} {count} times to {plan}, and got a {noun}",
  "Since {people} {did} the {thing} {adv}, {number1} families are whole",
  "This is {view}: {body} hides {cause}",
  "You cannot {plan} with a {noun} and {count} {people}",
  "My {thing} {happened}, and {people} {did} it {adv}",
  "Blame can wait; {body} must {plan}",
  "We endured the {thing} {since}, and {people} are {feeling}",
  "The {noun} says {percent} per cent, but {people} at the {spot} saw the {thing} {adv}",
  "It took {people} {count} hours to notice {cause}, which is {view}",
  "Whoever {did} the {thing} owes {thousands} {money} to {people} of {place}",
];

/** How an article frames what was said. */
export const QUOTED: readonly string[] = [
  '"{statement}," {speaker1} said {adv}.',
  '"{statement}," said {speaker2}.',
  '{Speaker3} {hold}: "{statement}."',
  '"{statement}," {speaker2} told {people} at the {spot}.',
  '{Speaker1} was {feeling}. "{statement}," she told {surname} after {event}.',
  '"{statement}," said {bystander}, a {role}, {gesture}.',
];

export const WITNESSED: readonly string[] = [
  '"{statement}," {speaker1} told the {OUTLET}.',
  "When the {OUTLET} visited the {spot} {day}, {people} {did} a {thing} {adv}.",
  "{Speaker2} told the {OUTLET} {adv} that {body} had meant to {plan}.",
  "Our reporter saw a {thing} that {happened} while {people} looked on, {feeling}.",
  '"{statement}," {bystander}, a {role}, told the {OUTLET} {gesture}.',
  "A {noun} that the {OUTLET} has seen names {cause} and a {thing}.",
  "{Body} said nothing to the {OUTLET} on {cause}.",
  "We watched from the {spot}: the {thing} {happened}.",
];

/** Opinion pieces speak for themselves. */
export const OPINIONS: readonly string[] = [
  "I have watched the {thing} of {place} {since}, and what {body} plans is {view}.",
  "No {noun} will persuade me that {cause} was more than {view}.",
  "We should {plan} before another {thing} {failed}, and let {people} judge {adv}.",
  "Those who {did} the {spot} {adv} deserve better than {event} and a {noun}.",
  "A town unable to {plan} has {percent} per cent less faith in {body}.",
  "My aunt {surname}, a {role}, called the {thing} {view}.",
  "Ask {people} at the {spot}: they are {feeling} {since}.",
  "It would cost {million} million {money} to {plan}, less than {event} every {count} months.",
];

export const HEADLINES: readonly string[] = [
  "{People} {did} {thing} in {place}",
  "{Place}: {thing} {failed}",
  "{Cause} blamed for {incident}",
  "{Body} to {plan}",
  "{Number1} {people} hit by {incident}",
  "{Incident} in {place}: {people} {feeling}",
];
