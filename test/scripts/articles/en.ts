import type { ScriptArticle } from "./script-article.js";

export const english: ScriptArticle = {
  language: "en",
  original: [
    "The town council of Harrowmouth voted on Tuesday to close the old swing bridge for eighteen months. Engineers had warned since the spring that the iron pivot might seize in hot weather.",
    "Chief surveyor Nora Feldkirch said that corrosion had spread far beyond what divers reported two years ago, and that lorries heavier than seven tonnes must use the upper crossing at once. She told councillors that a well-known specialist firm from the north had offered to recast the pivot for a fixed price.",
    "“We cannot ask people to trust a bridge that we do not trust ourselves,” said the mayor, Caleb Ormsby, before the vote. Who will compensate the ferrymen? Nobody at the meeting could say.",
    "The repair is expected to cost 4,250,000 crowns, of which the government of the province has promised to pay three fifths. Work should begin after the herring season, and the harbour authority will run a free launch for schoolchildren every twenty minutes until the deck reopens to traffic in the following autumn.",
  ],
  host: [
    "Volunteers in Little Penwick have finished restoring the village bandstand. Paint and timber were paid for by a raffle that raised more than anyone had hoped.",
    "Retired joiner Agnes Tull carved the new railings in her kitchen over the winter. She says the hardest part was persuading her cat to give up the workbench.",
    "The first concert takes place on Sunday, weather permitting, with tea served from noon.",
  ],
  edited: [
    "Deputy surveyor Nora Feldkirch said that corrosion had spread well beyond what divers reported three years ago, and that all lorries heavier than five tonnes must use the upper crossing at once. She told councillors that a well-known firm from the north had offered to recast the pivot for a lower price.",
    "The repair is expected to cost 5,100,000 crowns, of which the government of the province has agreed to pay one half. Work should begin after the herring season, and the port authority will run a launch for schoolchildren every fifteen minutes until the deck reopens to all traffic in the following spring.",
  ],
  independent: [
    "Harrowmouth will lose its swing bridge for at least a year and a half, after members accepted advice that the mechanism is no longer safe.",
    "Hauliers face a long detour over the hill, and shopkeepers on the quay fear for their trade. A report by the borough’s own inspector speaks of rust that is eating into the bearings.",
    "Most of the money is to come from provincial funds. A boat will carry pupils across the water while the works go on.",
  ],
  quotation: "We cannot ask people to trust a bridge that we do not trust ourselves,",
};
