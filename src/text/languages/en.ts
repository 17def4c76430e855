import porterStemmer from "natural/lib/natural/stemmers/porter_stemmer.js";
import stopWords from "natural/lib/natural/util/stopwords.js";
import { lazily } from "../../kernel/lazily.js";
import { frequentEnglish } from "./frequent/en.js";
import { englishLines } from "./furniture/en.js";
import { type Language, meanings, negating, opposites, phrases, valued, wordSet, worth } from "./language.js";
import { englishPast } from "./past/en.js";

export const english = lazily(
  (): Language => ({
    code: "en",
    stopWords: wordSet(
      stopWords.words.filter((word) => /^[a-z]+$/.test(word)),
      `the no not nor if or i she us upon while within without against among every just even ever off down per via yet
     one two three first last next new will shall may dont didnt isnt wasnt cant wont its theyre hes weve`,
    ),
    speechVerbs: wordSet(`
    said says say saying told tells telling added adds adding continued continues argued argues arguing claimed claims
    claiming stated states stating wrote writes writing noted notes noting warned warns warning explained explains
    explaining insisted insists insisting asked asks asking replied replies replying responded responds responding
    declared declares announced announces tweeted tweets posted commented comments commenting concluded concludes
    stressed stresses stressing emphasised emphasized emphasises emphasizes remarked remarks recalled recalls
    acknowledged acknowledges admitted admits suggested suggests observed observes reported reports reiterated
    complained complains conceded concedes quipped joked predicted predicts urged urges vowed vows pledged
    mused opined testified recounted asserted asserts maintained maintains denied denies cautioned cautions
    lamented laments put quoted`),
    accordingTo: ["according to", "in the words of", "as quoted by", "quoting"],
    speakerPronouns: wordSet("he she they i"),
    titles: wordSet(`
    mr mrs ms miss mx dr prof professor sir dame lord lady president vice deputy prime minister premier chancellor
    secretary state foreign defence defense interior finance justice health energy agriculture transport education
    environment culture labour labor trade economy economic affairs chairman chairwoman chair speaker senator
    representative congressman congresswoman governor mayor councillor ambassador envoy commissioner commissioners
    commission committee council general colonel major captain lieutenant sergeant admiral commander chief officer
    director head leader spokesman spokeswoman spokesperson judge king queen prince princess emperor pope bishop
    archbishop cardinal patriarch father rabbi imam sheikh analyst expert political military researcher activist
    lawmaker parliamentarian deputy mp us uk eu un former acting first security ministry department office
    union international national republic organization organisation association treaty`),
    prepositions: wordSet("in on at to with of during after before from by through reporters journalists lawmakers"),
    capitalNouns: false,
    beforePlaces: new Set(),
    nameParticles: wordSet("de del della der den van von bin ibn al el la le da dos du st"),
    address: wordSet("you your yours we our us copyright click"),
    furniture: phrases(`
    cookie
    privacy policy
    terms of use
    terms of service
    terms and conditions
    copyright
    all rights reserved
    newsletter
    subscribe
    sign up
    log in
    donate
    donor
    dear reader
    our readers
    follow us
    share this
    share on
    read more
    related articles
    related stories
    most read
    most popular
    advertisement
    our website
    this website
    use of our site
    click here
    by clicking
    contact us
    about us
    support us
    support our work
    support our journalism
    independent journalism
    become a member
    our partners
    our advertisers
    personalise content
    personalize content
    save settings
    send cv
    not for profit
    non profit
    views expressed
    do not necessarily reflect
    skip to content
    back to top
    print this
    email this
    see also
    get the latest
    in your inbox
    your inbox
    unsubscribe
    registered charity
    app store
  `),
    furnitureLines: englishLines(),
    stockPhrases: phrases(`
    on condition of anonymity because he was not authorised to speak to the media
    on condition of anonymity because she was not authorised to speak to the media
    on condition of anonymity because they were not authorised to speak to the media
    on condition of anonymity because he was not authorized to speak to the media
    on condition of anonymity because she was not authorized to speak to the media
    on condition of anonymity because they were not authorized to speak to the media
    on condition of anonymity because they were not authorised to speak publicly
    on condition of anonymity because he was not authorised to speak publicly
    on condition of anonymity because she was not authorised to speak publicly
    on condition of anonymity because of the sensitivity of the matter
    spoke on condition of anonymity
    speaking on condition of anonymity
    did not immediately respond to a request for comment
    did not immediately respond to requests for comment
    did not immediately reply to a request for comment
    did not respond to a request for comment
    did not respond to requests for comment
    could not immediately be reached for comment
    could not be reached for comment
    declined to comment on the matter
    could not be independently verified
    could not independently verify the claims
    for the first time in more than a decade
    for the first time in more than two decades
    at the end of the day
    it remains to be seen whether
    said in a statement posted on its website
    said in a statement released on monday
    told reporters at a news conference in the capital
    one of the most important in the history of the
    since the end of the second world war
    a spokesman for the ministry of foreign affairs said
    a spokeswoman for the ministry of foreign affairs said
  `),
    frequent: frequentEnglish(),
    numbers: {
      words: worth(`
      zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
      fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50
      sixty=60 seventy=70 eighty=80 ninety=90 half=0.5 quarter=0.25 quarters=0.25 thirds=0.3333333333 once=1 twice=2`),
      scales: worth(`
      dozen=12 hundred=100 thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000
      dozens=12 hundreds=100 thousands=1000 millions=1000000 billions=1000000000`),
      order: worth(`
      first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12
      double=2 triple=3 doubled=2 tripled=3`),
      joints: wordSet("and"),
      articles: wordSet("a"),
      orderEndings: wordSet("st nd rd th"),
      scaleEndings: worth("k=1000 m=1000000 mn=1000000 bn=1000000000 tn=1000000000000"),
      decimalComma: false,
      measures: meanings(`
      %, percent, per cent, pct
      percentage points, percentage point
      $, dollars, dollar
      €, euros, euro
      £, pounds, pound
      ₽, roubles, rouble, rubles, ruble
      am, a m
      pm, p m
    `),
    },
    calendar: {
      months: meanings(`
      january, jan
      february, feb
      march, mar
      april, apr
      may
      june, jun
      july, jul
      august, aug
      september, sept, sep
      october, oct
      november, nov
      december, dec
    `),
      weekdays: meanings(`
      monday, mon
      tuesday, tues, tue
      wednesday, wed
      thursday, thurs, thur, thu
      friday, fri
      saturday, sat
      sunday, sun
    `),
      days: meanings(`
      today
      tonight
      yesterday
      tomorrow
      last week
      next week
      this week
      last month
      next month
      this month
      last year
      next year
      this year
    `),
      capitals: true,
      joints: wordSet("of the"),
      beforeYears: wordSet(
        "in since until till by before after from during for early late mid spring summer autumn winter year",
      ),
    },
    past: englishPast(),
    corrections: {
      labels: phrases(`
      correction
      corrections
      corrected
      clarification
      clarifications
      editors note
      amendment
    `),
      updates: phrases(`
      update
      updated
      updates
    `),
      openings: phrases(`
      updated to add
      updated to include
      updated to reflect
      updated with new
    `),
      phrases: phrases(`
      an earlier version of
      a previous version of
      an earlier edition of
      this article was updated
      this article was corrected
      this story was updated
      this story was corrected
      this article was amended
      this article has been updated
      this article has been corrected
      this article has been amended
      this story has been updated
      this story has been corrected
      this page was updated
      this page was corrected
      was amended on
      was corrected on
      was updated on
      we have corrected
      we corrected
    `),
    },
    negations: meanings(`
    not, no
    no longer, not any more, not anymore, no more
    never
    nor, neither
    none, not one
    nobody, no one
    nothing
    nowhere
    without
  `),
    noNegations: phrases(`
    not only
    not just
    not least
    not to mention
    no doubt
    nothing but
    no matter
    at all
    whether or not
  `),
    negatingPrefixes: [
      negating("un", { never: "less til der" }),
      negating("non"),
      negating("in", {
        only: `active access accura adequa admissib applicab appropria aud capab complete comprehens conclusive consisten
        correct credib curab dependen direct distinct effective efficien eligib equal evitab exact experience flexib
        frequen human justice offensive operab secur sensitiv significan stab suffer sufficien toleran vali visib
        voluntar`,
      }),
      negating("im", {
        only: "balance mature mobile moral mort partial passable patien penetrab perfect possib practica precis probab proper",
      }),
      negating("il", { only: "legal legitim literate liberal logical" }),
      negating("ir", { only: "refutab regular relevan reparab replaceab resistib responsib reversib" }),
      negating("dis", {
        only: `advantage affect agree allow appear approv arm band believ comfort connect content continu engage honest
        honour honor like loyal mount obe own pleas prov qualif regard respect satisf similar trust unit`,
      }),
    ],
    opposites: opposites(`
    rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs climbed climbing gain gains gained | fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped dropping shrink shrinks shrank shrunk lose loses lost
    more higher greater larger bigger | less fewer lower smaller
    up | down
    above over | below under
    before | after
    for | against
    with | without
    most maximum highest largest biggest best | least minimum lowest smallest worst
    better improve improves improved improving | worse worsen worsens worsened worsening
    always | never
    everyone everybody all | nobody none
    win wins won winning victory | lose loses lost losing defeat
    confirm confirms confirmed confirming admit admits admitted | deny denies denied denying
    accept accepts accepted accepting agree agrees agreed approve approves approved approving back backs backed backing support supports supported supporting | reject rejects rejected rejecting refuse refuses refused refusing oppose opposes opposed opposing block blocks blocked blocking
    allow allows allowed allowing permit permits permitted permitting | ban bans banned banning forbid forbids forbade forbidden prohibit prohibits prohibited prevent prevents prevented
    open opens opened opening reopen reopens reopened | close closes closed closing shut shuts
    start starts started starting begin begins began begun beginning launch launches launched resume resumes resumed | stop stops stopped stopping end ends ended ending finish finishes finished halt halts halted suspend suspends suspended
    raise raises raised raising | lower lowers lowered lowering cut cuts cutting
    guilty convicted | innocent acquitted
    true right correct | false wrong incorrect
    alive survived | dead died killed
    succeed succeeds succeeded succeeding success | fail fails failed failing failure
    strengthen strengthens strengthened strong stronger | weaken weakens weakened weak weaker
    early earlier earliest | late later latest
    arrive arrives arrived arriving enter enters entered | leave leaves left leaving depart departs departed
    attack attacks attacked attacking | defend defends defended defending
    buy buys bought buying | sell sells sold selling
    legal lawful | illegal unlawful
    friend friends ally allies | enemy enemies
    public | secret
    join joins joined joining | quit quits quitting
    long longer | short shorter
    first | last
  `),
    hedges: meanings(`
    reportedly, reported to, according to reports, is said to, are said to, was said to, were said to
    allegedly, alleged, alleges
    claimed, claims, claim, claiming
    may, might
    could
    possibly, perhaps, maybe
    likely, probably, presumably
    unlikely
    apparently, seemingly, appears to, appear to, appeared to, seems to, seem to, seemed to
    purportedly, purported, supposedly, supposed, so called
    unconfirmed, not confirmed
    suspected, suspects
    believed to, thought to, is believed, are believed
    expected to
    potentially, potential
    rumoured, rumored
  `),
    quantities: meanings(`
    all, every, each, everyone, everybody, the whole, the entire
    both
    most, the majority of, a majority of
    a minority of
    many, a lot of, lots of, plenty of, numerous
    several, a number of
    some
    a few, a handful of, a couple of
    few
    dozens, scores
    hundreds
    thousands
    tens of thousands
    hundreds of thousands
    millions
    billions
  `),
    bounds: meanings(`
    nearly, almost, close to #, just under #, not quite, practically, virtually
    about #, around #, roughly, approximately, some #, circa #, an estimated, estimated #, in the region of
    more than, over #, above #, in excess of, upwards of, well over
    less than, fewer than, under #, below #
    at least, no less than, no fewer than, not less than, a minimum of
    at most, up to #, no more than, not more than, a maximum of, as many as, as much as
    exactly #, precisely #
    only #, just #, merely #
  `),
    seam: /(?=n['’]t$)|(?<=^can)(?=not$)|(?=['’](?:s|re|ve|ll|d|m)$)/iu,
    shortForms: valued("nt=not ca=can wo=will sha=shall re=are ve=have ll=will m=am s= d=", String),
    // British and American. The lengths keep "four" and "prise" as they are.
    spellings: [
      [/^(\p{L}{2,})our(s|ed|ing|able|ite|ites|er|ers|hood)?$/u, "$1or$2"],
      [/^(\p{L}{4,})is(e|es|ed|ing|ation|ations|er|ers)$/u, "$1iz$2"],
      [/^(\p{L}{4,})ys(e|es|ed|ing)$/u, "$1yz$2"],
      [/^(\p{L}{2,}[bct])re(s|d)?$/u, "$1er$2"],
      [/^(\p{L}{3,}[^l\W])ll(ed|ing|er|ers|or|ors)$/u, "$1l$2"],
      [/^(def|off|pret|lic)ence(s|d)?$/u, "$1ense$2"],
      [/^programme(s?)$/u, "program$1"],
      [/^grey$/u, "gray"],
      // Places by their Russian and their Ukrainian names.
      [/^kiev$/u, "kyiv"],
      [/^kharkov$/u, "kharkiv"],
      [/^lvov$/u, "lviv"],
      [/^odessa$/u, "odesa"],
    ],
    caseEndings: [],
    stem: (word) => porterStemmer.stem(word),
  }),
);
