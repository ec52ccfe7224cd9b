internal import Testing

/// Each class of English sentence ends, with sentences of our own; ` | ` marks an end.
struct EnglishSentenceTests {
  @Test(arguments: [
    "Dr. J. K. Miller lives in the U.S. | She likes it.",
    "The U.S. Army is large. | The U.K. one is smaller.",
    "He arrived at 5 p.m. on Monday. | She came at 6 p.m. | They ate.",
    "He works at Weber Inc. | Lee & Co. Ltd. failed.",
    "They sell apples, pears, etc. to shops. | They sell nuts, etc. | Business is good.",
    "In Jan. 2010 it snowed. | See Fig. 3 and p. 55. | Nothing else matters.",
    "Cf. Lee, op. cit., p. 5. | E.g. this one works.",
    "Smith et al. (2010) disagree. | No. 5 is alive. | Is it? | No. | Not yet.",
  ])
  func `abbreviations`(_ marked: String) { expectSentences(marked, .english) }

  @Test(arguments: [
    "King Henry VIII. | He had six wives.",
    "J. R. R. Weber wrote it. | It was him and I. | We left.",
    "He takes vitamin C. | It helps.",
    "It rose to $5.5 million. | Version 2.0 is out. | It ended on May 3, 1999. | In 2005 it closed.",
    "1. Open it. | 2. Close it.",
  ])
  func `numbers and initials`(_ marked: String) { expectSentences(marked, .english) }

  @Test(arguments: [
    "“Why?” he asked. | “Because,” she said.",
    "“Why?” Harry asked. | Nobody knew.",
    "“It is over.” Harry asked for more. | Nobody knew.".replacing("over.” ", with: "over.” | "),
    "“Stop! | Go no further!” he shouted. | Then he ran.",
    "He (Mr. Jones) left. | (He left early.) | She stayed.",
    "He said, \"It is done.\" | She nodded.",
    "‘Go home,’ Lee said. | ‘It’s over.’",
  ])
  func `quotations and brackets`(_ marked: String) { expectSentences(marked, .english) }

  @Test(arguments: [
    "We left... | Then we came back.",
    "I never . . . well, never mind.",
    "It ended.[3] | It began again. [4] | It goes on.",
    "Go to www.example.com. | iPhones are fine.",
  ])
  func `ellipses, footnotes, names`(_ marked: String) { expectSentences(marked, .english) }
}
