import Testing

/// The pages of tab 3 of the simulated house.
@Suite struct ConsoleClampTests {
    private func holds(_ scenario: String) async {
        let failure = await Console.failure(of: scenario)
        #expect(failure == nil, "\(failure ?? "")")
    }

    @Test func `the wave of a clamp is shown`() async { await holds("wave_of_a_clamp") }
    @Test func `a load test proves a clamp reversed, and it is turned by software`() async {
        await holds("load_test_turns_a_clamp")
    }
    @Test func `a typed load starts a test, and Escape stops it`() async {
        await holds("typed_load_starts_a_test_and_escape_stops_it")
    }
    @Test func `a calibration is asked for, shown and undone`() async {
        await holds("calibration_is_asked_for_shown_and_undone")
    }
    @Test func `energy is told by period, and how to price it`() async {
        await holds("energy_by_period_and_how_to_price_it")
    }
    @Test func `a read-only session changes no clamp`() async {
        await holds("read_only_session_changes_no_clamp")
    }
}
