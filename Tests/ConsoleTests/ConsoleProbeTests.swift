import Testing

/// Tab 4 of the simulated house from the keyboard.
@Suite struct ConsoleProbeTests {
    private func holds(_ scenario: String) async {
        let failure = await Console.failure(of: scenario)
        #expect(failure == nil, "\(failure ?? "")")
    }

    @Test func `a search tells what each pass saw`() async {
        await holds("search_tells_what_each_pass_saw")
    }
    @Test func `a probe gets a name and its place in the order`() async {
        await holds("probe_gets_a_name")
    }
    @Test func `the probe in the hand comes first with its margin, and is named`() async {
        await holds("probe_in_the_hand_comes_first")
    }
    @Test func `the probe that is unplugged comes first too`() async {
        await holds("unplugged_probe_comes_first")
    }
    @Test func `a new probe takes the place of a dead one`() async {
        await holds("new_probe_takes_the_place_of_a_dead_one")
    }
    @Test func `the state of the bus is kept for reference`() async {
        await holds("page_of_the_bus_is_kept")
    }
    @Test func `a read-only session changes no probe`() async {
        await holds("read_only_session_changes_no_probe")
    }
}
