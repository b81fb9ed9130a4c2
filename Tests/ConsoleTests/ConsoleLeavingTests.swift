import Testing

/// However the console ends, the terminal is as before.
@Suite struct ConsoleLeavingTests {
    private func holds(_ scenario: String) async {
        let failure = await Console.failure(of: scenario)
        #expect(failure == nil, "\(failure ?? "")")
    }

    @Test func `q quits with status 0`() async { await holds("quit_key") }
    @Test func `Ctrl-C quits with status 0`() async { await holds("control_c") }
    @Test func `F10 quits with status 0`() async { await holds("function_key_10") }
    @Test func `SIGHUP ends it with 129 and one line`() async { await holds("hangup") }
    @Test func `SIGINT ends it with 130 and one line`() async { await holds("interrupt") }
    @Test func `SIGQUIT ends it with 131 and one line`() async { await holds("quit_signal") }
    @Test func `SIGTERM ends it with 143 and one line`() async { await holds("terminate") }
    @Test func `a closed terminal ends it with 129`() async { await holds("master_closed") }
    @Test func `a link that carries nothing does not hold it back`() async {
        await holds("frozen_link")
    }
    @Test func `a bad access gives the terminal back`() async { await holds("crash_segv") }
    @Test func `an abort gives the terminal back`() async { await holds("crash_abort") }
    @Test func `a trap gives the terminal back`() async { await holds("crash_trap") }
    @Test func `the last words of a crash are read`() async { await holds("last_words_of_a_crash") }
    @Test func `standard error waits for the normal screen`() async {
        await holds("last_words_of_a_quit")
    }
    @Test func `Ctrl-Z suspends and comes back`() async { await holds("control_z") }
    @Test func `SIGTSTP suspends and comes back`() async { await holds("stop_signal") }
    @Test func `a shell suspends it and brings it back`() async {
        await holds("control_z_in_a_shell")
    }
    @Test func `Ctrl-Z stops the script that runs it too`() async {
        await holds("control_z_in_a_script")
    }
    @Test func `Ctrl-Z without a shell does not stop it`() async {
        await holds("control_z_without_a_shell")
    }
    @Test func `a late answer is not left to the shell`() async { await holds("late_answer") }
    @Test func `SIGTERM while suspended ends it on return`() async {
        await holds("ended_while_suspended")
    }
    @Test func `a signal while starting keeps nothing`() async {
        await holds("ended_while_starting")
    }
    @Test func `a window resized while suspended is filled`() async {
        await holds("resized_while_stopped")
    }
    @Test func `every ending signal at once ends it once`() async {
        await holds("every_signal_at_once")
    }
    @Test func `a signal over an overlay gives the terminal back`() async {
        await holds("ended_with_an_overlay_open")
    }
    @Test func `the end of the input is a hang-up`() async {
        await holds("closed_without_a_signal")
    }
    @Test func `a hang-up of a frozen link ends it`() async {
        await holds("frozen_when_it_hangs_up")
    }
    @Test func `a crash on a frozen link gives the terminal back`() async {
        await holds("crash_on_a_frozen_link")
    }
    @Test func `a vt100 is given back`() async { await holds("vt100_is_given_back") }
    @Test func `nothing is written on the normal screen`() async {
        await holds("nothing_on_the_normal_screen")
    }
    @Test func `a resize does not shorten an ending`() async {
        await holds("signal_behind_a_resize")
    }
}
