import Testing

/// `wes check` and `wes relay`, as scripts use them.
@Suite struct ConsoleVerbTests {
    private func holds(_ scenario: String) {
        let failure = Console.failure(of: scenario)
        #expect(failure == nil, "\(failure ?? "")")
    }

    @Test func `wes check tells by its status`() { holds("check_tells_by_its_status") }
    @Test func `wes check speaks both languages`() { holds("check_speaks_both_languages") }
    @Test func `a port without permission is named`() { holds("source_permission") }
    @Test func `a port that another program holds is named`() { holds("source_busy") }
    @Test func `a port that is not there is named`() { holds("source_missing") }
    @Test func `wes relay test closes once and returns`() { holds("relay_verb_tests") }
    @Test func `wes relay without --yes switches nothing`() { holds("relay_verb_asks") }
    @Test func `wes relay refuses in a sentence`() { holds("relay_verb_refuses") }
    @Test func `wes relay state tells the contact`() { holds("relay_verb_tells_the_state") }
}
