extension Catalogue {
    /// What the tests and the loads of the relays show.
    static let relayTexts: [Phrase: Entry] = [
        .testWrongClamp: Entry(
            "L'essai du relais {0} a fait bouger la pince {1}, pas la pince {2}",
            "The test of relay {0} moved clamp {1}, not clamp {2}", width: 72),
        .testAnswer: Entry("{0} ; {1}", "{0}; {1}", width: nil),
        .testAwaited: Entry(
            "essai fini, les pinces confirment", "test over, the clamps confirm", width: 60),
        .doWrongClamp: Entry(
            "Corrigez load sous [relays.{0}] si la pince {1} est la bonne ; sinon échangez les pinces, circuits hors tension.",
            "Correct load under [relays.{0}] if clamp {1} is the right one; else swap the clamps, with the circuits off.",
            width: nil),
        .nextWrongClamp: Entry(
            "corrigez load ou la pince", "correct load or the clamp", width: nil),
        .shortWrongClamp: Entry("la pince {0} a bougé", "clamp {0} moved", width: 24),
        .shortWelded: Entry("contact collé ?", "contact welded?", width: 24),
        .shortFeedback: Entry("retour contraire", "feedback differs", width: 24),
        .shortOverCurrent: Entry("{0} en direct", "{0} through it", width: 24),
        .outcomeTooShort: Entry(
            "{0} : essai refusé, il doit rester fermé {1} s au moins (min_on_s)",
            "{0}: test refused, it must stay closed for {1} s at least (min_on_s)", width: nil),
        .relayAtExit: Entry("fin de wes : {0}", "end of wes: {0}", width: nil),
        .relayExitOpen: Entry("ouvert", "open", width: nil),
        .relayExitHeld: Entry("laissé tel quel", "left as it is", width: nil),
        .relayLeastOn: Entry("fermé {0} s au moins", "closed {0} s at least", width: nil),
        .relayLeastOff: Entry("ouvert {0} s au moins", "open {0} s at least", width: nil),
        .relayMostPerHour: Entry(
            "{0} fermetures par heure au plus", "{0} closings an hour at most", width: nil),
        .relayLimit: Entry("{0} A au plus", "{0} A at most", width: nil),
        .stateWelded: Entry("collé ?", "welded?", width: 9),
        .stateFeedback: Entry("retour", "feedback", width: 9),
        .stateOverCurrent: Entry("surcharge", "overload", width: 9),
    ]
}
