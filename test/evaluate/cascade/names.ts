import type { Dice } from "./dice.js";

const SURNAME_HEADS =
  "Mar Hel Tor Bran Ves Kor Ald Fen Gor Hal Jor Kel Lor Nor Ost Pel Rad Sal Tam Ul Wen Yar Zel Dov Eck Fal Grim Ith Lun Mer".split(
    " ",
  );
const SURNAME_MIDS = "en an or il ar und esk em ow av ist or ell ant ov".split(" ");
const SURNAME_TAILS = "dal sen ick ford mann ley sky wold by ard ung eth ova in low ham rik stad gate burn".split(" ");
const FIRST_NAMES =
  "Mira Ivo Helka Tobias Oswin Amalia Pavel Joren Sanna Edric Liva Matthis Corin Ysolde Bram Nerys Halvar Tilda Anselm Runa Casper Odile Wim Greta Lucan Petra Soren Maude Emeric Isra Dorian Elspeth Kasimir Noor Ruben Thea Vidar Agnes Leopold Signe".split(
    " ",
  );
const PLACE_HEADS =
  "Kestrel Wick Dun Sallow Amber Orlen Hallin Thorn Quill Raven Marsh Otter Silver Pike Elder Hazel Stone Winter Candle Fern Gull Iron Juniper Lark Mallow Nettle Oat Plover Rush Tansy Bracken Cinder".split(
    " ",
  );
const PLACE_TAILS =
  "Ford;Harbour;marrow;Hills;mouth;stead;Ferry;Cross;bridge;field;Ness;wick;Haven;combe;Green;Locks;holm;minster;Quay;Vale".split(
    ";",
  );
const OUTLET_TAILS =
  "Courier Post Herald Observer Gazette Monitor Lantern Ledger Tribune Chronicle Dispatch Standard Argus Mercury Echo Record Star Examiner Advertiser Beacon".split(
    " ",
  );
const AGENCY_HEADS = "Norvia Continental Coastline Meridian Union Axis Northlands Capital Federal Transit".split(" ");
const AGENCY_TAILS = ["News Agency", "Wire", "Press", "Press Service", "Newswire"];

const capital = (word: string): string => word[0].toUpperCase() + word.slice(1);

export const surname = (dice: Dice): string => dice.of(SURNAME_HEADS) + dice.of(SURNAME_MIDS) + dice.of(SURNAME_TAILS);

export const firstName = (dice: Dice): string => dice.of(FIRST_NAMES);

/** "Kestrel Ford", "Dunmarrow". */
export function placeName(dice: Dice): string {
  const [head, tail] = [dice.of(PLACE_HEADS), dice.of(PLACE_TAILS)];
  const middle = dice.chance(0.5) ? dice.of(SURNAME_MIDS) : "";
  return tail === capital(tail) ? `${head}${middle} ${tail}` : head + middle + tail;
}

export function outletName(dice: Dice): string {
  const middle = dice.chance(0.6) ? dice.of(SURNAME_MIDS) : "";
  return `${dice.of(PLACE_HEADS)}${middle}${dice.of(["", "field", "mouth", " Valley", " Coast", "land"])} ${dice.of(OUTLET_TAILS)}`;
}

export const agencyName = (dice: Dice): string => `${dice.of(AGENCY_HEADS)} ${dice.of(AGENCY_TAILS)}`;
