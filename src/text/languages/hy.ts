import { frequentArmenian } from "./frequent/hy.js";
import { armenianLines } from "./furniture/hy.js";
import { type Language, phrases, wordSet } from "./language.js";

export const armenian: Language = {
  code: "hy",
  stopWords: wordSet(`
    այդ այլ այն այս դու դուք եմ են ենք ես եք է էի էին էինք էիր էիք էր ըստ թ ի ին իսկ իր կամ համար հետ հետո մենք մեջ մի ն
    նա նրա նրանք որ որը որոնք որպես ու ում պիտի վրա եւ այդպես բայց եթե երբ ինչ ինչպես նաեւ`),
  speechVerbs: wordSet(
    "ասաց ասել ասում հայտարարեց հայտարարել նշեց նշել ընդգծեց ավելացրեց գրել գրեց պատմեց պատասխանեց շեշտեց",
  ),
  accordingTo: ["ըստ"],
  speakerPronouns: wordSet("նա նրանք ես"),
  titles: wordSet(
    "նախագահ նախագահը վարչապետ վարչապետը նախարար նախարարը պատգամավոր պատգամավորը փորձագետ փորձագետը գեներալ տնօրեն տնօրենը պրոֆեսոր",
  ),
  prepositions: wordSet(""),
  capitalNouns: false,
  nameParticles: wordSet(""),
  address: wordSet("դուք ձեր մենք մեր"),
  furniture: phrases(`
    գաղտնիության քաղաքականություն
    բոլոր իրավունքները պաշտպանված են
    բաժանորդագրվել
    բաժանորդագրվեք
    կարդացեք նաեւ
    գովազդ
    կիսվել
    աջակցեք մեզ
  `),
  furnitureLines: armenianLines,
  stockPhrases: phrases(`
    անանունության պայմանով
    հրաժարվեց մեկնաբանել
    չցանկացավ մեկնաբանել
    անկախ աղբյուրներից հաստատել հնարավոր չէ
  `),
  frequent: frequentArmenian,
  numberWords: wordSet(
    `մեկ երկու երեք չորս հինգ վեց յոթ ութ ինը տասը տասնմեկ տասներկու քսան երեսուն քառասուն հիսուն վաթսուն յոթանասուն ութսուն իննսուն հարյուր հազար միլիոն միլիարդ կես առաջին երկրորդ`,
  ),
  negations: wordSet("չէ չեն չի ոչ երբեք ոչինչ ոչ մի առանց"),
  hedges: wordSet("իբր հնարավոր հավանաբար միգուցե կարող երեւի"),
  stem: null,
};
