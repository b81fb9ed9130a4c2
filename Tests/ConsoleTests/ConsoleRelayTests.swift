import Testing

/// Relays from the keyboard: what their lines were told is compared with what was asked for.
@Suite struct ConsoleRelayTests {
    private func holds(_ scenario: String) async {
        let failure = await Console.failure(of: scenario)
        #expect(failure == nil, "\(failure ?? "")")
    }

    @Test func `toggling asks first`() async { await holds("toggle_asks_first") }
    @Test func `closing and opening ask first`() async { await holds("close_and_open_ask_first") }
    @Test func `a test returns by itself`() async { await holds("test_returns_by_itself") }
    @Test func `a frozen link does not delay the return`() async {
        await holds("test_returns_behind_a_frozen_link")
    }
    @Test func `held keys change nothing`() async { await holds("held_keys_change_nothing") }
    @Test func `pastes confirm nothing`() async { await holds("pastes_confirm_nothing") }
    @Test func `every way out of a question cancels`() async {
        await holds("cancelled_by_every_way_out")
    }
    @Test func `a question closes by itself`() async { await holds("closes_by_itself") }
    @Test func `a question closes when its lines are gone`() async {
        await holds("closes_when_its_lines_are_gone")
    }
    @Test func `an armed relay acts at once, and only that one`() async {
        await holds("armed_relay_acts_at_once")
    }
    @Test func `leaving the tab disarms`() async { await holds("leaving_the_tab_disarms") }
    @Test func `--readonly changes nothing`() async { await holds("readonly_changes_nothing") }
    @Test func `the test of a compressor is refused`() async {
        await holds("compressor_is_refused")
    }
    @Test func `the contactor is asked for before a first test`() async {
        await holds("contactor_is_asked_for")
    }
    @Test func `quitting reopens a test`() async { await holds("quit_reopens") }
    @Test func `quitting at once reopens a test`() async { await holds("quit_at_once_reopens") }
    @Test func `every signal reopens a test`() async { await holds("every_ending_reopens") }
    @Test func `a closed terminal reopens a test`() async { await holds("closed_terminal_reopens") }
    @Test func `a frozen link reopens a test`() async { await holds("frozen_link_reopens") }
    @Test func `a killed console lets its lines go`() async { await holds("killed_reopens") }
    @Test func `suspending waits for a test`() async { await holds("suspending_waits_for_a_test") }
    @Test func `the simulated unit switches too`() async { await holds("on_the_simulated_unit") }
    @Test func `random keys close no relay and give the terminal back`() async {
        await holds("random_keys")
    }
}
