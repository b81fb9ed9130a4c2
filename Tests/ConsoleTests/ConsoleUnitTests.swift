import Testing

/// The console on a unit whose ports and configuration change under it.
@Suite struct ConsoleUnitTests {
    private func holds(_ scenario: String) async {
        let failure = await Console.failure(of: scenario)
        #expect(failure == nil, "\(failure ?? "")")
    }

    @Test func `a capture served as a meter is seen`() async { await holds("served_capture") }
    @Test func `a second console is told who holds the unit`() async { await holds("second_owner") }
    @Test func `a saved configuration is read and a bad one refused`() async {
        await holds("saved_configuration")
    }
    @Test func `a meter plugged in again under its name is read`() async {
        await holds("plugged_again")
    }
    @Test func `an index set from the keyboard is kept through kill -9`() async {
        await holds("index_set_is_kept_through_a_kill")
    }
    @Test func `a test on a relay board that kill -9 cut is told at the next start`() async {
        await holds("test_of_a_board_cut_by_a_kill_is_told")
    }
    @Test func `a port without permission is named and read once given`() async {
        await holds("permission")
    }
}
