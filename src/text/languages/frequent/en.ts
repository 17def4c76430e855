import { wordSet } from "../language.js";

/** What English reports are full of: small words that are no stop words, then the others, the most frequent first. */
export const frequentEnglish = (): readonly ReadonlySet<string>[] => [
  wordSet(`also although among amongst anyone anything around became become becomes began both cannot come comes despite
   does doing done during each either else everyone everything few further given going gone had has have having he her
   here hers herself him himself his however if indeed instead into it its itself just let like made make makes making
   many may maybe me might mine more moreover most much must my myself near neither nobody none nor nothing now of often
   one ones only onto other others otherwise our ours ourselves own perhaps quite rather really said same she should since so
   some somebody someone something soon still such than that their theirs them themselves then there therefore these they
   this those though through throughout thus till to together too toward towards under unless until up us very was way we
   well went were what whatever when where whereas wherever whether which whichever who whoever whole whom whose why will
   within without would yes yet you your yours yourself`),
  wordSet(`people year government country time world day city state week month million man woman work make take go see know
   think want give use find need call leave become show made went gone took taken came seen known thought gave given found
   left became shown group part place case number party member company president
   minister police war court news public international national local political power law home house life child family
   school money market business percent end way thing fact question point plan help early late long high large great
   small big good old young many several other same different another around since again still back away day night
   january february march april may june july august september october november december monday tuesday wednesday
   thursday friday saturday sunday morning evening today yesterday tomorrow`),
  wordSet(`report statement official authority province emergency leader head office agency service decision talk meeting agreement support force
   security military attack election vote parliament opposition region area border street road town village north south
   east west capital island river sea water food oil gas energy price cost tax budget bank fund job worker pay
   programme program project system issue problem situation crisis change effect result reason result right interest
   control order rule change begin start stop open close hold keep bring move turn run lead follow meet send receive
   build buy sell spend lose win play try ask agree expect believe hope plan continue remain include add allow cause
   happen increase fall rise reach kill die injure arrest charge accuse face fight protest demand call visit return
   history future present past century decade hour minute health hospital doctor student teacher university team game
   season player church community society media newspaper television internet website letter word name person friend
   mother father son daughter brother wife husband age side hand head face body eye door room car train bus ship plane
   bad hard free full whole clear certain important major possible likely main recent current former foreign social
   economic financial private strong low short near far hot cold held kept brought led ran met sent
   built bought sold spent lost won began begun paid fell fallen rose risen grew grown heard stood spoke spoken wrote
   written broke broken drew drawn drove driven fought caught struck chose chosen hurt hid hidden shot sought taught
   laid sat slept wore worn woke threw thrown sang sung sank sunk felt dealt meant understood ago almost already nearly often always never usually`),
  wordSet(`accord adviser affair aid air airport alliance announce annual answer appeal approve argue army article aspect
   attempt attend average avoid ban base basis battle behaviour bill board bomb book break briefing broad campaign cancel
   candidate care cash cell centre center chance chief citizen civil claim class clash client climate coalition coast
   collapse comment commit common compare compete complain complete concern condition conference conflict consider
   construction consumer contact contain contract corruption council crash create credit crime criminal critic cross
   crowd culture cut damage danger data date deal death debate debt decline deep defeat defend defence degree delay
   deliver democracy department deputy describe destroy detail develop development difficult direct director disaster
   discuss dispute document draw drive drop drug due duty economy education effort employ employee enemy
   engine engineer enter environment equal escape establish evidence examine example exchange exercise exist expand
   expert explain explosion export express extra fail failure fair farm farmer fear figure film final finance fire firm
   fish fit flight flood focus foot football form former found freedom front fuel gain general global goal ground grow
   growth guard guest gun half harbour heart heavy hit holiday host hotel human ice idea identify impact import improve
   incident income independent individual industry inflation influence inform information injury inside insist
   institution investigate investigation investment involve job join journalist judge key knowledge labour lack land
   language lawyer league learn legal level lie light limit line link list live loan look machine mainly majority manage
   manager march mark mass match material matter mayor measure member mention message middle militant mile mind mission
   model modern moment movement museum nation natural nature negotiate negotiation neighbour network note nuclear offer
   officer operate operation opinion organise organize organisation organization organiser origin outside owner page
   paper park participate partner pass passenger patient peace period permanent permission phone picture pilot plant
   pledge policy poll poor population port position post pressure prevent previous prime prison prisoner process
   produce product production professor profit propose proposal prosecutor protect protection prove provide publish push quarter race radio raise range rate reaction read ready real realise realize rebel recall recognise
   record reduce refer reform refugee refuse region regional regular reject relation release religious rely remember
   remove repair repeat replace represent request require rescue research resident resign resolution resource
   respond response responsibility rest restaurant reveal review risk role safe safety sale sanction save scene
   schedule science scientist search seat secret sector seek seem senate senior sense sentence separate serious serve
   session set settle share shoot shop shortage sign signal similar single site size soldier solution speak speech
   speed spokesman spokeswoman sport staff stage stand standard station stay step stone storm story strategy strength
   strike structure study subject success suffer suggest summer summit supply suspect suspend table target task tell
   tension term territory terrorist test threat threaten threat top total tour trade traffic training transport travel
   treaty trial troop trouble trust truth try union unit value vehicle version victim victory video view violence
   voice volunteer voter wait walk wall warn warning watch wave weapon wear weather weight welcome white black red
   green wide wind window winter witness worry write wrong zone thursday`),
];
