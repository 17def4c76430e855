import { describe, expect, test } from "vitest";
import type { ArticleInput } from "../../src/text/article.js";
import { markFurniture, openPage } from "../../src/units/page-furniture.js";
import { makeUnits } from "../support/make-article.js";
import { DAM, FERRY, MUSEUM } from "../support/news.js";

/** Why lines above, amid and below an article are furniture, in order; `null` where they are not. */
function reasons(
  { above = [], amid = [], below = [] }: { above?: string[]; amid?: string[]; below?: string[] },
  rest: Partial<ArticleInput> = {},
): (string | null)[] {
  const lines = [...above, FERRY, ...amid, DAM, MUSEUM, ...below];
  const page = openPage(makeUnits(lines.join("\n"), { outlet: "Amery Beacon", language: "en", ...rest }));
  markFurniture(page);
  const isArticle = (line: string) => [FERRY, DAM, MUSEUM].includes(line);
  for (const [i, line] of lines.entries()) if (isArticle(line)) expect(page.reasons[i]).toBeNull();
  return page.reasons.filter((_, i) => !isArticle(lines[i]));
}
const below = (line: string, rest?: Partial<ArticleInput>) => reasons({ below: [line] }, rest)[0];
const above = (line: string, rest?: Partial<ArticleInput>) => reasons({ above: [line] }, rest)[0];
const amid = (line: string, rest?: Partial<ArticleInput>) => reasons({ amid: [line] }, rest)[0];

describe("a line is known by its shape", () => {
  test.each([
    ["en", "Share on Facebook  Tweet  Print", "buttons to share the page"],
    ["de", "Teilen · Drucken · E-Mail", "buttons to share the page"],
    ["ru", "Поделиться: ВКонтакте, Telegram", "buttons to share the page"],
    ["hy", "Կիսվել՝ Facebook, Telegram", "buttons to share the page"],
    ["fi", "Facebook Twitter WhatsApp", "buttons to share the page"],
    ["en", "Photo: Mirel Accoday / Amery Beacon", "the credit of a picture"],
    ["de", "Foto: Henning Karge", "the credit of a picture"],
    ["fr", "Crédit photo : Maxence Doray", "the credit of a picture"],
    ["es", "Foto: Anselmo Tarín", "the credit of a picture"],
    ["ru", "Фото: Глеб Осокин", "the credit of a picture"],
    ["hy", "Լուսանկարը՝ Հրանտ Բաղյանի", "the credit of a picture"],
    ["en", "Read also: Why the night boat smells of onions", "a pointer to other articles"],
    ["de", "Lesen Sie auch: Warum der Bahnhof zwei Uhren hat", "a pointer to other articles"],
    ["fr", "Lire aussi : Le village qui vendait ses cloches", "a pointer to other articles"],
    ["es", "Lea también: La campana de agosto", "a pointer to other articles"],
    ["ru", "Читайте также: Кто украл винт", "a pointer to other articles"],
    ["hy", "Կարդացեք նաեւ՝ Ով է թաքցրել զանգը", "a pointer to other articles"],
    ["fi", "© 2031 Satama Oy", "a copyright line"],
    ["en", "Leave a comment", "a label, a button or a notice"],
    ["en", "Your email address will not be published. Required fields are marked *", "a label, a button or a notice"],
  ])("in %s: %s", (language, line, says) => {
    expect(below(line, { language })).toBe(says);
    expect(amid(line, { language })).toBe(says);
  });

  test.each([
    ["en", "Home | News | Harbour | Sign in"],
    ["de", "Startseite | Politik | Kultur | Abo"],
    ["fr", "Accueil › Société › Le vallon"],
    ["es", "Inicio » Sucesos"],
    ["ru", "Главная | Новости | Контакты"],
    ["hy", "Գլխավոր | Լուրեր | Կապ մեզ հետ"],
  ])("a menu above and below the article, in %s: %s", (language, line) => {
    expect([above(line, { language }), below(line, { language })]).toEqual(["a menu", "a menu"]);
    expect(amid(line, { language })).toBeNull();
  });

  test("the author's name and the time of publication, above the article", () => {
    const authors = ["Mira Oslund", "Thessaly Arkwright-Dunn"];
    for (const line of ["By Mira Oslund", "Mira Oslund, Kellmouth", "By Thessaly Arkwright-Dunn | 25 March 2031"])
      expect(above(line, { authors })).toBe("the name of the author above the article");
    for (const line of ["4 May 2031, 09:15", "Stand: 04.05.2031, 9:15 Uhr", "Last updated on 4 May 2031"])
      expect(above(line, { authors, language: line.startsWith("S") ? "de" : "en" })).toBe("the time of publication");
  });

  test("a note on the author, and a note of an agency's staff, below it", () => {
    const authors = ["Mira Oslund"];
    for (const line of [
      "Mira Oslund is a senior fellow at the Institute for Small Harbours.",
      "Mira Oslund, a former deckhand, teaches knots.",
      "Source: Mira Oslund is a senior fellow at the Institute for Small Harbours.",
      "The author is a senior fellow at the Institute for Small Harbours.",
      "The views expressed in this article are those of the author.",
    ])
      expect(below(line, { authors })).toBe("a note on the author");
    const about = `Mira Oslund is a senior fellow at the Institute for Small Harbours, ${"and of many others, ".repeat(8)}where she teaches knots.`;
    expect(below(about, { authors })).toBe("a note on the author");
    expect(below("Mira Oslund covers harbours for this paper.", { authors })).toBe("a note on the author");
    expect(below("(Reporting by Anke Storm; Editing by Rosa Quell)")).toBe("a note of the agency's staff");
    expect(below("Мира Ослунд — старший научный сотрудник.", { authors: ["Мира Ослунд"], language: "ru" })).toBe(
      "a note on the author",
    );
  });

  test("the outlet's own name, above and below", () => {
    expect(above("AMERY BEACON")).toBe("the outlet's name above or below the article");
    expect(amid("Amery Beacon")).toBeNull();
  });
});

describe("a line of an author's is not", () => {
  test.each([
    "Facebook and Twitter blocked in Oskvar",
    "Terms of use change for ferries",
    "Photo finish at the ice mile",
    "Reporting by journalists in Trasna has become harder since the gallery was turned into a buffet.",
    "The author is not known, and the police have given up looking for him.",
    "Velka Trio · Lower Choir · Oskvar Brass",
    "1 | Karin Udd | Oskvar | 7:41",
    "Mira Oslund: We will see in the spring.",
    "Saturday, 4 May 2031",
    "Home is a wet coat",
    'Mira Oslund said: "The ferry carried nurses to the night shift, and nobody asked what it cost until they counted."',
    "Mira Oslund told the harbour board what she had seen.",
    "Mira Oslund walked along the quay on Tuesday, past the lorries that have stood there since the night boats were stopped, and counted the drivers who were asleep behind their wheels.",
  ])("%s", (line) => {
    expect([amid(line), below(line, { authors: ["Mira Oslund"] })]).toEqual([null, null]);
  });

  test("a headline, whatever it is made of", () => {
    for (const title of ["Read more books, says minister", "Log in to comment, or else", "12 May 2031"])
      expect(above(title, { title })).toBeNull();
  });

  test("a paragraph that begins with the name of somebody who is not its author", () => {
    const line = "Helmi Astrander is survived by a sister, four hundred pupils and a parrot.";
    expect(below(line)).toBeNull();
    expect(below(line, { authors: ["Rosalind Teague"] })).toBeNull();
  });
});

describe("lines together", () => {
  test("are a menu, if some are entries of menus and the page has a publisher", () => {
    const menu = ["Home", "News", "Tide tables", "Contact", "Night desk"];
    expect(reasons({ above: menu })).toEqual(["a menu", "a menu", "a menu", "a menu", null]);
    expect(reasons({ above: menu }, { outlet: null })).toEqual(menu.map(() => null));
    expect(reasons({ above: ["Politics", "Economy", "Culture", "Closing"] })).toEqual([null, null, null, null]);
  });

  test("are a list of other articles below its heading, with teasers or without", () => {
    const titles = ["The dentist who drove a tram", "Who painted the lighthouse green?"];
    expect(reasons({ below: ["Most popular", ...titles] }).filter((reason) => reason === null)).toEqual([]);
    const teasers = titles.flatMap((title) => [title, "Our reporter spent a week on the island and lost a boot."]);
    expect(reasons({ below: ["Related articles", ...teasers, "Back to top"] })).not.toContain(null);
    expect(reasons({ below: titles })).toEqual([null, null]);
  });

  test("amid an article a heading takes one title with it, and no paragraph", () => {
    const found = reasons({ amid: ["Read also", "The dentist who drove a tram", "A subheading"] });
    expect(found).toEqual(["a pointer to other articles", "in a list of other articles", null]);
  });

  test("of a poem are lines of a poem", () => {
    const poem = [
      "Share the bread",
      "print your step",
      "copy no one",
      "Sport of gulls",
      "news of the tide",
      "and home",
    ];
    expect(reasons({ below: poem })).toEqual(poem.map(() => null));
  });
});

describe("words to visitors", () => {
  const NOTICE =
    "We use cookies to make this website work. By clicking accept you agree to our privacy policy and our terms of use.";

  test("are known by their phrases, with the phrases as reason", () => {
    expect(below(NOTICE)).toBe("words to visitors (by clicking, cookie, privacy policy)");
    expect(amid(NOTICE)).toBe("words to visitors (by clicking, cookie, privacy policy)");
  });

  test.each([
    [
      "de",
      "Diese Website verwendet Cookies. Mehr in unserer Datenschutzerklärung. Sie können unseren Newsletter abonnieren.",
    ],
    ["fr", "Ce site utilise des cookies. Inscrivez-vous à notre newsletter, abonnez-vous ou faites un don."],
    ["es", "Este sitio web usa cookies. Suscríbase a nuestro boletín y acepte nuestra política de privacidad."],
    ["ru", "Подпишитесь на нашу рассылку. Этот сайт использует cookie, наш сайт можно поддержать: пожертвовать."],
    ["hy", "Բաժանորդագրվեք մեր լրահոսին, աջակցեք մեզ եւ մի՛ կիսվել, ընդունեք մեր գաղտնիության քաղաքականություն։"],
  ])("are known in %s", (language, line) => {
    expect(below(line, { language })).toMatch(/^words to visitors/u);
  });

  test("are the article's own where its other paragraphs speak of the same", () => {
    const law = [
      "From July every site must ask before it stores a cookie, and a privacy policy must be short enough to read.",
      "The assembly voted for it by forty to three, and newsletter senders will have to follow in the autumn.",
    ];
    const page = [law[0], NOTICE, law[1]].join("\n");
    const read = openPage(makeUnits(page, { outlet: "Amery Beacon", language: "en" }));
    markFurniture(read);
    expect(read.reasons).toEqual([null, null, null]);
  });

  test("are somebody's where they are quoted", () => {
    expect(amid(`“${NOTICE}”`)).toBeNull();
  });
});
