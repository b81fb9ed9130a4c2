import Testing

/// `wes check`, `wes relay` and `wes search`, as scripts use them.
@Suite struct ConsoleVerbTests {
    private func holds(_ scenario: String) async {
        let failure = await Console.failure(of: scenario)
        #expect(failure == nil, "\(failure ?? "")")
    }

    @Test func `wes check tells by its status`() async { await holds("check_tells_by_its_status") }
    @Test func `wes check speaks both languages`() async {
        await holds("check_speaks_both_languages")
    }
    @Test func `a port without permission is named`() async { await holds("source_permission") }
    @Test func `a port that another program holds is named`() async { await holds("source_busy") }
    @Test func `a port that is not there is named`() async { await holds("source_missing") }
    @Test func `wes relay test closes once and returns`() async { await holds("relay_verb_tests") }
    @Test func `wes relay drives an output of a relay board`() async {
        await holds("relay_verb_drives_a_board")
    }
    @Test func `wes relay without --yes switches nothing`() async { await holds("relay_verb_asks") }
    @Test func `wes relay refuses in a sentence`() async { await holds("relay_verb_refuses") }
    @Test func `wes relay state tells the contact`() async {
        await holds("relay_verb_tells_the_state")
    }
    @Test func `wes search finds the devices of a scene`() async {
        await holds("search_finds_the_devices_of_a_scene")
    }
    @Test func `wes search reads an owserver`() async { await holds("search_reads_an_owserver") }
    @Test func `wes search refuses in a sentence`() async {
        await holds("search_refuses_in_a_sentence")
    }
}
