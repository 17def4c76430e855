/** One field of news: what happens there, to what, and who has to do with it. */
export interface Theme {
  readonly incident: readonly string[];
  readonly thing: readonly string[];
  readonly people: readonly string[];
  readonly body: readonly string[];
  readonly spot: readonly string[];
  readonly did: readonly string[];
  readonly happened: readonly string[];
  readonly cause: readonly string[];
  readonly plan: readonly string[];
}

const list = (words: string): string[] => words.split(";").map((word) => word.trim());

export const THEMES: readonly Theme[] = [
  {
    incident: list("flood;landslide;burst dyke;storm surge;flash flood;dam breach"),
    thing: list(
      "cellar;footbridge;culvert;embankment;pumping station;bakery;allotment garden;schoolyard;water main;railway line;market hall;car park;sluice gate;cattle shed;chapel;playground;power cable;library;laundry;tram depot;boathouse;nursing home;orchard;retaining wall",
    ),
    people: list(
      "firefighters;residents;volunteers;engineers;shopkeepers;lorry drivers;pensioners;farmers;divers;lodgers;allotment holders;nurses",
    ),
    body: list(
      "the rivers board;the county roads department;the fire brigade;the civil defence office;the water company;the insurers' association;the parish council;the weather bureau",
    ),
    spot: list(
      "lower town;market square;sports hall;old mill;railway embankment;riverside path;tannery yard;weir;church steps;bus garage",
    ),
    did: list(
      "carried sandbags to;searched;pumped out;cut through;roped off;waded to;abandoned;shored up;cleared;photographed;stood guard over;dug out",
    ),
    happened: list(
      "gave way;was swept away;filled with mud;stood under water;lost power;slid into the river;had to be propped up;collapsed without warning;was cut off;began to crack",
    ),
    cause: list(
      "a blocked drain;weeks of thaw;a gate that had rusted shut;a rotten beam;heavy rain in the uplands;an alarm that never rang;a pump without fuel;a burrow in the bank",
    ),
    plan: list(
      "raise the dyke;replace the pumps;move the families to barracks;rebuild the crossing;dredge the channel;pay for the repairs;open a relief fund;close the embankment road",
    ),
  },
  {
    incident: list("strike;walkout;lockout;pay dispute;work stoppage;picket"),
    thing: list(
      "foundry;loading dock;assembly hall;paper mill;shift rota;pension scheme;canteen;furnace;warehouse;payroll office;conveyor;freight yard;rolling mill;bonus agreement;training workshop;paint shop;sorting centre;boiler room;time clock;safety manual;dye works;shipment;labour contract;cold store",
    ),
    people: list(
      "workers;shop stewards;welders;clerks;apprentices;machinists;managers;cleaners;packers;crane operators;mediators;night-shift crews",
    ),
    body: list(
      "the union;the employers' federation;the labour inspectorate;the arbitration board;the owners' consortium;the works council;the ministry of industry;the chamber of trade",
    ),
    spot: list(
      "factory gate;north dock;strike kitchen;head office;union hall;freight terminal;staff car park;courtyard;weighbridge;canteen steps",
    ),
    did: list(
      "blocked;marched to;occupied;walked out of;returned to;voted on;refused to enter;shut down;took turns outside;unloaded;kept watch on;inspected",
    ),
    happened: list(
      "stood idle;ran at half speed;fell silent;was sold off;ran out of coal;was boarded up;reopened under guard;stopped without notice;went cold;was put up for auction",
    ),
    cause: list(
      "unpaid overtime;a cut in the night bonus;the dismissal of a steward;a broken promise on pensions;an accident at the press;cheaper imports;a leaked memorandum;a new rota",
    ),
    plan: list(
      "raise wages;reinstate the stewards;hire temporary crews;shorten the week;sell the plant;call a ballot;freeze bonuses;draft a new agreement",
    ),
  },
  {
    incident: list("trial;corruption inquiry;fraud case;libel suit;bribery trial;embezzlement case"),
    thing: list(
      "ledger;land register;bank account;villa;tender document;offshore company;courtroom;notary's seal;loan agreement;shell firm;safe;property deed;set of emails;parking contract;yacht;art collection;expense claim;building permit;diary;charity;quarry licence;gravel pit;witness list;customs file",
    ),
    people: list(
      "prosecutors;jurors;auditors;lawyers;detectives;accountants;councillors;bailiffs;clerks of the court;former partners;tax inspectors;relatives",
    ),
    body: list(
      "the regional court;the prosecution service;the audit chamber;the bar association;the tax office;the supervisory board;the appeals court;the anti-fraud squad",
    ),
    spot: list(
      "courthouse;public gallery;records office;villa's garden;town hall;notary's chambers;prison gate;bank branch;committee room;cell block",
    ),
    did: list(
      "examined;seized;copied;questioned the owner of;sealed;handed over;hid;sold;traced;described;audited;took away boxes from",
    ),
    happened: list(
      "was found empty;had been altered;changed hands three times;was never registered;vanished from the archive;turned up in a garage;was valued too low;had been backdated;was frozen;went missing",
    ),
    cause: list(
      "an anonymous letter;a forged signature;a tip from a former clerk;a routine audit;a quarrel between partners;a lost invoice;a careless telephone call;a divorce settlement",
    ),
    plan: list(
      "appeal the ruling;call fresh witnesses;freeze the assets;publish the accounts;adjourn the hearing;resign the mandate;return the money;widen the inquiry",
    ),
  },
  {
    incident: list("hospital closure;ward closure;outbreak;vaccine shortage;ambulance crisis;clinic merger"),
    thing: list(
      "maternity ward;operating theatre;ambulance;laboratory;blood bank;waiting room;dialysis unit;pharmacy;night clinic;helicopter pad;staff rota;vaccine store;isolation wing;surgery;kitchen;records system;x-ray machine;nursing school;corridor;heating plant;ventilator;children's wing;bed count;patient file",
    ),
    people: list(
      "nurses;surgeons;patients;midwives;porters;paramedics;relatives;anaesthetists;administrators;trainee doctors;pharmacists;specialists",
    ),
    body: list(
      "the health authority;the hospital trust;the medical chamber;the nurses' college;the sickness fund;the patients' league;the ministry of health;the regional inspectorate",
    ),
    spot: list(
      "main entrance;emergency department;fourth floor;ambulance bay;district clinic;chapel;doctors' mess;car park;old wing;boardroom",
    ),
    did: list(
      "protested outside;transferred beds from;stayed behind in;disinfected;defended;inspected;kept open;emptied;set up cots in;queued before;raised money for;filmed",
    ),
    happened: list(
      "was shut overnight;ran short of staff;had no spare beds;was merged with another;lost its licence;failed an inspection;was flooded with calls;stayed dark;was moved to the capital;turned patients away",
    ),
    cause: list(
      "a shortage of midwives;debts run up over a decade;a faulty cooling unit;an unfilled post;a delayed shipment;budget cuts;a broken lift;a rise in infections",
    ),
    plan: list(
      "close the ward;hire nurses abroad;reopen the clinic;buy ambulances;postpone operations;merge both boards;ration the doses;renovate the old wing",
    ),
  },
  {
    incident: list("ferry grounding;derailment;bridge closure;tram collision;tunnel fire;airport shutdown"),
    thing: list(
      "swing bridge;signal box;ferry;bearing;night train;ticket hall;tunnel;lighthouse;slipway;level crossing;locomotive;gangway;radar mast;diversion route;timetable;lifeboat;platform;bus lane;control tower;coupling;rail joint;engine room;pier;freight wagon",
    ),
    people: list(
      "passengers;drivers;signalmen;sailors;commuters;mechanics;tourists;harbour pilots;conductors;investigators;hauliers;rescue crews",
    ),
    body: list(
      "the railway authority;the port office;the accident commission;the ferry operator;the transport ministry;the coast guard;the drivers' union;the passengers' council",
    ),
    spot: list(
      "central station;east pier;turntable;customs shed;harbour mouth;depot;river crossing;signal cabin;approach road;terminal",
    ),
    did: list(
      "were led out of;repaired;climbed out of;waited beside;inspected;towed away;welded;evacuated;photographed;boarded;were stranded near;walked along",
    ),
    happened: list(
      "jumped the rails;jammed halfway;ran aground;was taken out of service;showed hairline cracks;failed its inspection;stopped in the dark;was lifted by crane;caught fire;drifted for hours",
    ),
    cause: list(
      "a worn bearing;a signal left at green;thick fog;a cracked weld;a misread chart;a frozen switch;a failed brake;a missing bolt",
    ),
    plan: list(
      "reopen the line;order new bearings;halve the speed limit;run replacement buses;sell the vessel;install sensors;pay compensation;publish the logbook",
    ),
  },
  {
    incident: list("election;recount;by-election;coalition row;referendum;council revolt"),
    thing: list(
      "ballot box;polling station;coalition pact;voters' roll;campaign fund;manifesto;council seat;postal vote;budget bill;recount;mayoralty;leaflet;party office;opinion poll;motion of censure;electoral map;committee chair;debate;poster;by-law;veto;deposit;alliance;majority",
    ),
    people: list(
      "voters;candidates;councillors;canvassers;observers;delegates;party members;tellers;campaigners;backbenchers;independents;opponents",
    ),
    body: list(
      "the electoral commission;the city council;the governing party;the opposition alliance;the constitutional court;the county assembly;the observers' mission;the party executive",
    ),
    spot: list(
      "council chamber;polling hall;party headquarters;counting centre;market place;school gym;assembly steps;broadcast studio;town square;back room",
    ),
    did: list(
      "counted;challenged;rejected;queued outside;campaigned against;sealed;walked out over;defended;recounted;abstained over;signed;lost",
    ),
    happened: list(
      "was annulled;went missing for hours;was decided by lot;fell apart;was printed twice;ended in a tie;was postponed;drew record crowds;passed narrowly;had to be repeated",
    ),
    cause: list(
      "a misprinted ballot;a late court ruling;a quarrel over the budget;a defection;a broken seal;snow on polling day;an old feud;a leaked recording",
    ),
    plan: list(
      "repeat the vote;form a minority cabinet;lower the threshold;ban loudspeakers;appeal to the court;dissolve the council;name a new candidate;count by hand",
    ),
  },
];

/** Words of all fields. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  adj: list(
    "old;narrow;costly;unfinished;neglected;temporary;half-empty;well-known;disputed;modest;crowded;remote;ageing;vital;draughty;rebuilt;historic;makeshift;vast;small;overdue;unpopular;private;municipal;grey;newly painted;rented;privately owned;abandoned;busy;damaged;forgotten;fragile;controversial;shabby;guarded",
  ),
  adv: list(
    "quietly;hurriedly;twice;at dawn;before noon;within hours;without warning;by lamplight;in silence;after midnight;under escort;reluctantly;by a narrow margin;in the rain;for a third time;shortly after lunch;in a single afternoon;late in the evening;almost unnoticed;to loud applause;against all advice;for several hours;over the weekend;under protest;by mutual consent;in front of cameras;one by one;before anyone noticed;with some relief;at the last minute",
  ),
  since: list(
    "since the spring;for eleven years;since the war;for most of a decade;since the last inspection;for two winters;since the merger;for a generation;since the autumn;for nineteen months;since the old mayor left;for as long as anyone recalls;since the reform;for six weeks;since the quarry shut;for thirty years",
  ),
  view: list(
    "a disgrace;a warning to everyone;a step in the right direction;the price of neglect;nobody's fault;long overdue;an insult to the town;a stroke of luck;a matter for the courts;only the beginning;bitter but bearable;a lesson we should have learnt;cheaper than doing nothing;a decision made elsewhere;the worst of all choices;a fair compromise",
  ),
  feeling: list(
    "tired;furious;relieved;grateful;sceptical;ashamed;hopeful;worn out;bewildered;proud;patient;worried about the winter;ready to talk;not surprised;left alone;shaken",
  ),
  hold: list(
    "insisted;argued;conceded;maintained;claimed;warned;explained;acknowledged;suggested;complained;predicted;recalled;denied;confirmed;hinted;estimated",
  ),
  noun: list(
    "petition;letter;report;survey;photograph;telegram;ledger;recording;timetable;sketch;memorandum;map;notebook;statement;drawing;circular;calculation;inventory;complaint;draft",
  ),
  event: list(
    "a public meeting;a closed session;a press conference;an inspection;a memorial service;a hearing;a night of talks;a televised debate;a site visit;a school assembly;a vigil;a staff meeting;an emergency session;a round of interviews",
  ),
  role: list(
    "a retired teacher;a plumber;a father of three;a student;a baker;a bus driver;a widow;a beekeeper;a chemist's assistant;a former sailor;a carpenter;a librarian;a florist;a grandmother;a locksmith;a cellist;a butcher;a caretaker;a cobbler;a tailor",
  ),
  gesture: list(
    "shaking his head;pointing at the roof;over a cup of tea;with a laugh;on the doorstep;wiping mud from a photograph;in tears;from behind the counter;holding a torch;between two shifts;leaning on a spade;with folded arms;at the garden gate;before hurrying on",
  ),
  weather: list("Rain;Snow;A cold wind;Fog;Sleet;Bright sun;Hail;Drizzle;Heat;A thunderstorm;Frost;A grey haze"),
  happening: list(
    "kept most people indoors;delayed the first arrivals;held off until evening;drove the crowd under awnings;made the roads treacherous;gave the day a gloomy start;lent the scene an odd calm;cleared by lunchtime",
  ),
  money: list("crowns;marks;florins;thalers"),
};
