import porterStemmer from "natural/lib/natural/stemmers/porter_stemmer.js";
import stopWords from "natural/lib/natural/util/stopwords.js";
import { frequentEnglish } from "./frequent/en.js";
import { englishLines } from "./furniture/en.js";
import { type Language, phrases, wordSet } from "./language.js";

export const english: Language = {
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
  furnitureLines: englishLines,
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
  frequent: frequentEnglish,
  numberWords: wordSet(
    `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half third quarter twice double triple first second`,
  ),
  negations: wordSet(
    "not no never nor none nobody nothing neither without cannot cant dont didnt doesnt isnt wasnt werent wont hasnt havent hadnt wouldnt shouldnt couldnt",
  ),
  hedges: wordSet(
    "reportedly allegedly alleged may might could possibly perhaps apparently purportedly likely unconfirmed suspected probably presumably seemingly supposedly",
  ),
  stem: (word) => porterStemmer.stem(word),
};
