/**
 * Words of news from a small town. Most are put together of two or three parts, so that there are thousands of things,
 * trades and places: what two stories have in common is the language, and no phrase.
 */

const list = (words: string): readonly string[] => words.split(";").map((word) => word.trim());

/** A slot is filled with one of its patterns; patterns have slots of their own. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  incident: list(
    "flood;landslide;dyke breach;storm surge;strike;walkout;lockout;pay dispute;trial;fraud case;libel suit;bribery scandal;ward closure;outbreak;vaccine shortage;ambulance crisis;ferry grounding;derailment;bridge closure;tram collision;tunnel fire;recount;by-election;coalition row;council revolt;power cut;gas leak;school merger;harvest failure;quarry blast",
  ),
  thing: list("{first} {second};{first} {second};{first} {second};{adj} {first} {second}"),
  first: list(
    "sluice;signal;boiler;ferry;market;mill;harbour;tram;library;chapel;grain;paper;coal;customs;water;school;ward;ballot;timber;wool;cattle;radar;freight;river;garden;hospital;prison;quarry;theatre;wharf;bakery;brick;orchard;post;kitchen;tax;wine;printing;steam;tanning;clock;powder;salt;rope;glass;lock;fish;toll;coach;seed",
  ),
  second: list(
    "gate;house;shed;yard;line;store;tower;hall;crane;cellar;bridge;office;pump;wall;ledger;register;depot;wheel;shaft;roof;platform;vault;beam;archive;cable;chimney;ramp;lift;tank;fence;pier;furnace;counter;barrier;panel;press;engine;bench;pipe;stair;kiln;scale;hatch;drain;mast",
  ),
  people: list("{trade} {workers};{trade} {workers};{trade} {workers};{workers} from {street}"),
  trade: list(
    "dock;mill;night-shift;hospital;railway;council;market;river;quarry;shop;bank;court;school;ferry;tram;harbour;farm;tax;fire;forest;laundry;foundry;brewery;theatre;customs;post-office;bakery;garden;parish;prison;mine;cannery",
  ),
  workers: list(
    "clerks;stewards;nurses;engineers;porters;drivers;inspectors;apprentices;volunteers;pensioners;auditors;delegates;widows;mechanics;tenants;guards;surveyors;owners;lawyers;messengers;cooks;teachers;painters;masons;witnesses;pilots;cleaners;managers;caretakers;traders",
  ),
  spot: list("{street} {corner};{first} {corner};{first} {corner};{adj} {corner}"),
  corner: list(
    "steps;gate;square;yard;hall;quay;crossing;garage;lane;cottages;embankment;canteen;terminal;stairs;arcade;pavilion;chambers;weir;tollhouse;green;gallery;landing;barracks;passage;courtyard;cloister",
  ),
  street: list("{surname} Street;{surname} Lane;{surname} Square;{surname} Row;{surname} Hill"),
  adj: list(
    "old;narrow;costly;unfinished;neglected;temporary;half-empty;disputed;modest;crowded;remote;ageing;vital;draughty;rebuilt;historic;makeshift;vast;small;overdue;unpopular;municipal;grey;rented;abandoned;busy;damaged;forgotten;fragile;controversial;shabby;guarded;rusty;listed;hidden;tilting;flooded;locked;painted;borrowed;mended;windowless;tarred;sunken;splendid;private",
  ),
  did: list(
    "blocked;searched;inspected;abandoned;cleared;photographed;guarded;repaired;occupied;sealed;sold;emptied;evacuated;boarded;measured;auctioned;described;defended;rebuilt;filmed;shored up;pumped out;roped off;marched to;walked out of;queued outside;climbed into;dug out;took over;kept watch on;carried buckets to;returned to;camped beside;counted;welded;dismantled;disinfected;whitewashed;propped up;drove past",
  ),
  happened: list("{failed} {adv};{failed} {when};{failed} {adv};{failed} {when}"),
  failed: list(
    "gave way;was swept away;filled with mud;lost power;fell silent;stood idle;was boarded up;reopened;went missing;vanished;changed hands;burned down;ran aground;jammed;cracked;was annulled;was frozen;collapsed;was cut off;went cold;was postponed;failed inspection;leaked;stopped;was shut;was towed;was pawned;caught fire;was mislaid;flooded",
  ),
  when: list(
    "at {hour}.{minute};after {percent} minutes;on {surname}'s {ordinal} attempt;within {percent} hours;before {surname} arrived;while {surname} slept;{minute} minutes late;in front of {surname};for {minute} minutes",
  ),
  ordinal: list("second;third;fourth;fifth;sixth;seventh;eighth;ninth;tenth;last"),
  adv: list(
    "quietly;hurriedly;twice;at dawn;before noon;within hours;without warning;by lamplight;in silence;after midnight;under escort;reluctantly;narrowly;in the rain;after lunch;almost unnoticed;to loud applause;against advice;under protest;by consent;before cameras;with some relief;{when};{when};{when};{when};{when};{when};{when};{when};{when};{when};{when};{when}",
  ),
  since: list(
    "since {year};for {percent} years;since {surname} retired;for {minute} months;since {surname}'s day;since the {surname} reform;for {percent} weeks;since {surname} left",
  ),
  cause: list(
    "{fault} under {street};{fault} in the {first} {second};{fault} of {year};{fault} that {surname} reported;{fault} near {street};{fault} left by {surname};a {surname} {second} with {fault}",
  ),
  fault: list("{flaw} {second};{flaw} {second};{flaw} {paper};{flaw} {first} {second}"),
  flaw: list(
    "a blocked;a rotten;an unpaid;a forged;a worn;a cracked;a misread;a leaking;a broken;a loose;an empty;a frozen;a lost;a faulty;a bent;an unsigned;a false;a torn;a late;a crooked;a silted;a stolen;a burst;a jammed;a corroded;an overloaded",
  ),
  plan: list(
    "{act} the {thing};{act} the {thing} by {month};{act} the {surname} {second};{act} {count} {first} {second}s;{act} the {thing} for {thousands} {money}",
  ),
  act: list(
    "close;reopen;sell;rebuild;replace;rent out;raze;insure;widen;relocate;merge;guard;modernise;repaint;hand over;lease;inspect;extend;split;share",
  ),
  month: list("January;February;March;April;June;July;August;September;October;November;December"),
  view: list("a {tone} {verdict};a {tone} {verdict};a {tone} {verdict};{surname}'s {verdict};a {verdict} like {year}"),
  tone: list(
    "bitter;poor;cheap;fair;sorry;cruel;strange;costly;lame;bold;clumsy;rare;foul;sad;mild;sharp;shameless;lazy",
  ),
  verdict: list(
    "joke;disgrace;warning;bargain;excuse;affair;insult;gamble;farce;compromise;blunder;favour;beginning;verdict;habit;sermon;lesson;riddle",
  ),
  feeling: list(
    "tired;furious;relieved;grateful;sceptical;ashamed;hopeful;worn out;bewildered;proud;patient;anxious;unsurprised;resigned;shaken;divided;jubilant;silent;wary",
  ),
  hold: list(
    "insisted;argued;conceded;maintained;claimed;warned;explained;acknowledged;suggested;complained;predicted;recalled;denied;confirmed;hinted;estimated",
  ),
  noun: list("{paper} of {year};{surname} {paper};{first} {paper};{paper} by {surname}"),
  paper: list(
    "petition;letter;report;survey;photograph;telegram;recording;timetable;sketch;memorandum;map;notebook;statement;drawing;circular;inventory;complaint;draft;invoice;diary",
  ),
  event: list("{meeting} in {street};the {surname} {session};{meeting} on {thing};{meeting} at {surname}'s"),
  meeting: list(
    "a meeting;a hearing;a press conference;an inspection;a vigil;a debate;a sitting;an assembly;a site visit;talks",
  ),
  session: list("hearing;memorial;debate;inquiry;lecture;auction;concert;reception;funeral;wedding"),
  role: list(
    "{trade} clerk;{trade} cook;retired {trade} guard;{trade} mechanic;{trade} owner;{trade} apprentice;former {trade} driver;{trade} widow",
  ),
  gesture: list(
    "shaking his head;pointing at {street};over tea;with a laugh;on the doorstep;in tears;behind the {first} counter;holding a {paper};between shifts;leaning on a spade;at the {first} gate;before hurrying on",
  ),
  weather: list("Rain;Snow;A cold wind;Fog;Sleet;Bright sun;Hail;Drizzle;Heat;A thunderstorm;Frost;A grey haze"),
  happening: list(
    "kept {surname} away;delayed {people};held off until {hour}.{minute};drove {people} indoors;hid {street};cleared by {hour}.{minute};soaked {people};lit {street}",
  ),
};
