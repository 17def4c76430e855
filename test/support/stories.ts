/** Invented news, each of a length that an outlet would print, for tests of how whole passages are found. */

/** A flood, told by a staff reporter. */
export const FLOOD = `The river Orlen burst its banks at four o'clock on Thursday morning and drove more than six hundred people from their beds in the lower town of Kestrel Ford. Volunteers carried elderly residents up Tanner Street in wheelbarrows while the fire brigade searched the cellars by torchlight. By sunrise the market square stood under a metre of brown water, and the bakery that has fed the town since 1874 had lost its ovens.

Mayor Helka Brandis blamed a blocked culvert beneath the railway embankment, which the county had promised to clear in September. She said that three letters to the roads department had gone unanswered. Engineers began cutting through the embankment at noon, and the level fell by a hand's breadth before dusk.

Insurance assessors expect claims of about nine million crowns. The primary school will stay shut until its boiler has been replaced, and lessons are to be held in the chapel of the old convent. Nobody was killed, although a night watchman at the tannery was pulled from the current after clinging to a lamp post for two hours.`;

/** The same flood, every sentence told anew: a third of the words are others, and clauses have changed places. */
export const FLOOD_REWORDED = `More than six hundred people were driven out of bed in Kestrel Ford's lower town when, at four on Thursday morning, the Orlen river burst over its banks. While firefighters searched cellars by the light of torches, volunteers used wheelbarrows to carry elderly residents up Tanner Street. The market square was under a metre of brown water by sunrise, and the ovens were lost of a bakery which has been feeding the town since 1874.

A culvert blocked beneath the embankment of the railway is to blame, according to Mayor Helka Brandis; the county had promised it would be cleared in September. Three letters which she sent to the roads department went unanswered, she said. At noon engineers started to cut through the embankment, and before dusk the water level had fallen by the breadth of a hand.

Claims of some nine million crowns are expected by insurance assessors. Lessons will be held in the old convent's chapel, as the primary school stays shut until a new boiler replaces the old one. A night watchman from the tannery, who had clung to a lamp post for two hours, was pulled out of the current; nobody was killed.`;

/** The same flood from a reporter who was there too, and read nobody. */
export const FLOOD_INDEPENDENT = `Kestrel Ford woke to sirens. From my window above the chemist's I could see only roofs, street lamps and a drifting rowing boat where the allotments used to be. It was the worst inundation that anyone living can remember along this stretch of the Orlen, and it came without warning in the small hours of Thursday.

The authorities put the number of evacuees at over 600. Many spent the day in the sports hall, wrapped in blankets that the Red Cross handed out with soup and dry socks. “We heard the dog bark, and then the fridge fell over,” said Pavel Rudin, a plumber, who got out through the skylight with his twin daughters.

At an angry meeting in the evening, Helka Brandis, the mayor, was asked why the pumps had not been switched on. She answered that the power had failed. Opposition councillors want an inquiry, and the government in the capital has offered soldiers to help with sandbags if the forecast of further rain over the weekend turns out to be right. Shopkeepers on the square reckoned that the damage would run to nine million crowns at the least.`;

/** Three sentences that condense the flood. */
export const FLOOD_DIGEST = `Over six hundred residents of Kestrel Ford's lower town fled early on Thursday as the Orlen burst its banks, flooding the market square and destroying the ovens of a bakery dating from 1874. Mayor Helka Brandis blamed a blocked railway culvert that the county had promised to clear in September, and said that letters to the roads department went unanswered before engineers cut the embankment at noon. Assessors expect insurance claims of nine million crowns, the primary school is shut until its boiler is replaced, and a night watchman of the tannery survived by clinging to a lamp post for two hours.`;

/** A theatre that closes. */
export const THEATRE = `After one hundred and twelve seasons the Lantern Theatre in Wick Harbour will lower its curtain for good on New Year's Eve. The trustees told the company on Monday that repairs to the roof would cost twice what the building is worth, and that no bank had been willing to lend them the money. Forty-one actors, carpenters and seamstresses are to lose their posts.

Audiences had dwindled since the tram line to the pier was abandoned, and last winter the heating failed during a performance of a comedy about shipwrecked bishops. The director, Oswin Tarrant, has led the house for twenty-three years. He offered to forgo his salary, but the trustees declined. A petition signed by eleven thousand people lies unopened in the town clerk's office.

The costumes, some of which were sewn for a visit of the old queen, will go to a college of textiles. What becomes of the painted safety curtain, which shows the harbour as it looked before the great fire, is not decided. A developer from the mainland has inquired about turning the auditorium into a car park.`;

/** A beekeepers' dispute. */
export const BEES = `Beekeepers in the Sallow Hills have gone to court to stop a quarry from blasting during the lime blossom. They say that the tremors empty their hives within minutes, and that swarms found hanging from signposts in June had fled from the noise. The quarry's owners call the complaint absurd. Their own measurements, taken with a borrowed seismograph, show less shaking than a passing milk lorry makes.

Judge Amalia Forsten visited the apiaries in a veil on Friday and listened for an hour beside the oldest row. She was stung twice. Her ruling is expected before the blossom opens, and both sides have promised to appeal.`;

/** A harbour bridge that is late. */
export const BRIDGE = `The swing bridge at Dunmarrow will not open to traffic before August, four months later than the ministry of transport had announced. Divers found cracks in two of the bearings on which the span turns, and the foundry that cast them went bankrupt in the spring. New bearings must be ordered from abroad and will travel by barge.

Until then lorries bound for the fish market have to go round by way of Hallin, a detour of thirty-eight kilometres. Hauliers demand that the state pay for their diesel. The minister, Tobias Wrenfield, promised an answer within a fortnight and refused to say whether anybody would resign.`;

/** Forty words of nobody else's. */
export const BETWEEN_ONE = `Elsewhere the weather was kinder. Holidaymakers on the southern beaches hired deck chairs in record numbers, ice cream sellers ran out of pistachio before lunch, and a brass band from the mining villages played waltzes on the promenade until the tide came in.`;
export const BETWEEN_OTHER = `Parliament meanwhile debated pensions. Deputies quarrelled for nine hours over whether widows of lighthouse keepers should receive coal as well as cash, the speaker twice lost his spectacles, and the vote was put off to a later sitting because a minority walked out.`;

/** A factory fire, in German. */
export const FIRE_DE = `In der Nacht zum Mittwoch ist in der Papierfabrik von Oberlauken ein Großbrand ausgebrochen, den erst am Vormittag mehr als zweihundert Feuerwehrleute unter Kontrolle brachten. Das Feuer entstand nach ersten Erkenntnissen in einer Lagerhalle, in der Altpapier gepresst wird, und griff rasch auf das Kesselhaus über. Die Bewohner der angrenzenden Siedlung wurden aufgefordert, Fenster und Türen geschlossen zu halten. Drei Arbeiter kamen mit Rauchvergiftungen ins Krankenhaus. Der Betriebsleiter Joachim Strehl bezifferte den Schaden auf mindestens vier Millionen Kronen. Die Produktion werde frühestens im Herbst wieder anlaufen, sagte er, denn die große Trockenmaschine sei unter dem eingestürzten Dach begraben. Der Bürgermeister kündigte an, den hundertachtzig Beschäftigten mit zinslosen Darlehen über den Sommer zu helfen. Brandermittler wollen die Ruine am Freitag mit einem Spürhund begehen.`;
export const FIRE_DE_EDITED = FIRE_DE.replace("In der Nacht zum Mittwoch", "Am frühen Mittwoch")
  .replace("mehr als zweihundert", "rund zweihundert")
  .replace("angrenzenden Siedlung", "benachbarten Siedlung")
  .replace("mindestens vier", "etwa vier")
  .replace("kündigte an", "versprach");
export const FIRE_DE_REWORDED = `Ein Großbrand, der in der Nacht zum Mittwoch in der Oberlaukener Papierfabrik ausbrach, konnte von über zweihundert Feuerwehrleuten erst am Vormittag unter Kontrolle gebracht werden. Ersten Erkenntnissen zufolge ist das Feuer in einer Halle entstanden, die als Lager für gepresstes Altpapier dient; rasch griff es auf das benachbarte Kesselhaus über. Fenster und Türen sollten die Bewohner der Siedlung nebenan geschlossen halten. Mit einer Rauchvergiftung mussten drei der Arbeiter ins Krankenhaus. Auf mindestens vier Millionen Kronen schätzt Betriebsleiter Joachim Strehl den Schaden. Unter dem eingestürzten Dach sei die große Trockenmaschine begraben, sagte er, deshalb werde die Produktion erst im Herbst wieder anlaufen. Mit zinslosen Darlehen will der Bürgermeister den hundertachtzig Beschäftigten über den Sommer helfen. Am Freitag begehen Brandermittler mit einem Spürhund die Ruine.`;

/** A lighthouse that is sold, in Russian. */
export const LIGHTHOUSE_RU = `Старый маяк на мысе Рябинный, который сто сорок лет указывал путь рыболовецким судам, выставлен на продажу за один рубль. Министерство транспорта объяснило решение тем, что содержание башни обходится казне в восемь миллионов рублей ежегодно, а капитаны давно пользуются спутниками. Покупатель обязан за три года починить лестницу, восстановить линзу и пускать школьников по воскресеньям. Смотрительница Варвара Колосова, чей дед зажигал здесь ещё керосиновую лампу, назвала условия насмешкой. Она собрала среди жителей посёлка две тысячи подписей и отправила их губернатору с попутным катером. По словам чиновников, заявки уже подали владелец гостиницы, музей полярных экспедиций и художник, пожелавший остаться неизвестным. Итоги торгов объявят в ноябре, когда закончится навигация. До тех пор свет на мысе будет гореть по-прежнему.`;
export const LIGHTHOUSE_RU_EDITED = LIGHTHOUSE_RU.replace("указывал путь рыболовецким", "показывал дорогу рыбацким")
  .replace("объяснило решение тем", "мотивировало решение тем")
  .replace("ежегодно", "в год")
  .replace("назвала условия насмешкой", "считает условия издевательством")
  .replace("По словам чиновников", "Как сообщили чиновники");
export const LIGHTHOUSE_RU_REWORDED = `За один рубль продаётся старый маяк, сто сорок лет указывавший рыболовецким судам путь у мыса Рябинный. Решение министерство транспорта объясняет тем, что капитаны давно перешли на спутники, тогда как башня ежегодно обходится казне в восемь миллионов рублей. Тот, кто её купит, должен за три года восстановить линзу и починить лестницу, а по воскресеньям пускать внутрь школьников. Насмешкой назвала эти условия смотрительница Варвара Колосова: ещё её дед зажигал тут керосиновую лампу. Две тысячи подписей, собранных ею среди жителей посёлка, попутный катер доставил губернатору. Заявки, говорят чиновники, подали музей полярных экспедиций, владелец гостиницы и один художник, который пожелал остаться неизвестным. Когда в ноябре закончится навигация, объявят итоги торгов. Свет на мысе до тех пор по-прежнему будет гореть.`;

/** A school that moves, in Georgian, of which no stemmer is known. */
export const SCHOOL_KA = `სოფელ არწივისხევის ძველი სკოლა ორშაბათს დაიხურა, რადგან ინჟინრებმა სახურავზე საშიში ბზარები აღმოაჩინეს. ასორმოცი მოსწავლე დროებით ღვინის ქარხნის შენობაში გადავიდა, სადაც გაკვეთილები დილის ცხრა საათზე იწყება. დირექტორმა ნათელა ბურდულაძემ თქვა, რომ სამინისტროს სამჯერ მისწერა და პასუხი არ მიუღია. მშობლებმა საკუთარი ფულით შეიძინეს ღუმელი, ფიცრები და ოცდაათი სკამი. რემონტს ექვსასი ათასი ლარი დასჭირდება და მუშაობა გაზაფხულამდე ვერ დაიწყება. გამგებელი დაჰპირდა მოსახლეობას, რომ თოვლის მოსვლამდე შენობას დროებით გადახურავენ.`;
export const SCHOOL_KA_REWORDED = `ორშაბათს არწივისხევის ძველი სკოლა დაიხურა: ინჟინრებმა საშიში ბზარები აღმოაჩინეს სახურავზე. ღვინის ქარხნის შენობაში დროებით ასორმოცი მოსწავლე გადავიდა და იქ გაკვეთილები ცხრა საათზე იწყება დილის. სამინისტროს სამჯერ მისწერა დირექტორმა ნათელა ბურდულაძემ, მაგრამ პასუხი, მისივე თქმით, არ მიუღია. ღუმელი, ოცდაათი სკამი და ფიცრები მშობლებმა შეიძინეს საკუთარი ფულით. გაზაფხულამდე მუშაობა ვერ დაიწყება, რემონტს კი ექვსასი ათასი ლარი დასჭირდება. მოსახლეობას გამგებელი დაჰპირდა, რომ შენობას დროებით გადახურავენ თოვლის მოსვლამდე.`;

/** A ferry that sinks: three hundred words. */
export const SINKING = `The car ferry Saint Brannoc went down within sight of the Calloway lighthouse on Sunday evening, minutes after its captain had reported smoke in the engine room. All ninety-three passengers and the crew of fourteen were taken off by trawlers that happened to be returning from the herring grounds.

Survivors described a dull thud beneath the restaurant, followed by darkness. “The tables slid past us like sledges,” said Marit Olsbeck, a piano teacher who was travelling home from a wedding. Stewards handed out life jackets by the light of mobile phones and led families with small children to the starboard rail. One lifeboat jammed in its davits and had to be cut free with an axe from the galley.

The Saint Brannoc was built in 1968 and had failed an inspection in March because of corroded fuel lines. The owner, Northern Isles Steamers, was granted an extension until October by the maritime authority, which has never explained why. Two engineers resigned over the summer and wrote to the seamen's union that the pumps could not be trusted.

Calls for the head of the authority, Rear Admiral Casper Lindqvale, to step down grew louder during the night. He told a radio station that extensions of that kind were routine, and that the fleet of the islands would otherwise have to be laid up. The transport committee has summoned him for Wednesday.

Oil from the wreck, which lies at a depth of fifty metres, had reached the bird cliffs of Skarrow by Monday noon. Wardens laid booms across the mouth of the bay, while students from the agricultural college collected guillemots in cardboard boxes. Insurers put the value of the ship at eleven million crowns; the thirty-one cars on its lower deck are not included. A replacement is to be chartered from a company on the mainland, but not before the end of the month.`;

/** Three sentences that condense the sinking. */
export const SINKING_DIGEST = `All ninety-three passengers and the crew of fourteen were taken off by trawlers when the car ferry Saint Brannoc sank near the Calloway lighthouse on Sunday after smoke in the engine room. Built in 1968, it had failed an inspection in March over corroded fuel lines, but the maritime authority granted Northern Isles Steamers an extension, and its head, Rear Admiral Casper Lindqvale, is summoned by the transport committee. Oil from the wreck reached the bird cliffs of Skarrow, where wardens laid booms and students collected guillemots.`;

/** The same sinking by somebody who stood on the quay and had the same handout. */
export const SINKING_INDEPENDENT = `Nobody on the quay at Calloway spoke much when the first herring boats came in, shortly before ten. They were low in the water. On every deck stood people in orange vests, and somebody had put the children into fish crates with straw.

One hundred and seven had been aboard, and one hundred and seven came ashore. Harbourmaster Ebba Torsund counted them twice, ticking names on the back of a tide table. “I have done this for thirty years, and I never had a sum come out like that,” she said, and sat down on a bollard.

What caused the Saint Brannoc to founder in calm weather is for an inquiry to establish. It was an old vessel, older than most of those who sailed in it, and islanders had long made jokes about its rust. Its operator, Northern Isles Steamers, issued four lines expressing relief. Casper Lindqvale, who leads the maritime authority and once commanded a minesweeper, denied that he had been lenient: without such ships, he argued, Skarrow would have neither milk nor mail.

Marit Olsbeck lost her luggage and a cello bow. She was given a bed at the vicarage, where the telephone rang until dawn, and means to take the aeroplane next time. Down at the bay there is already a smell of diesel, and the guillemots have gone quiet. A spokesman for the insurers mentioned eleven million crowns, which the bartender of the Anchor thought was a good price for scrap.`;

/** Another three sentences, each made of what stands far apart in the article. */
export const SINKING_SUMMARY = `Insurers put at eleven million crowns the car ferry Saint Brannoc, whose passengers and crew trawlers took off after smoke in the engine room, and whose oil has reached the bird cliffs of Skarrow. Rear Admiral Casper Lindqvale of the maritime authority is summoned over the extension granted to Northern Isles Steamers, although engineers had resigned and told the seamen's union of the pumps. The piano teacher Marit Olsbeck saw a jammed lifeboat cut free with an axe, and no replacement is chartered before the end of the month.`;
