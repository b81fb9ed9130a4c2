import Testing

/// Keys, pastes and links as they come, and no work where there is none.
@Suite struct ConsoleKeysAndLinkTests {
    private func holds(_ scenario: String) async {
        let failure = await Console.failure(of: scenario)
        #expect(failure == nil, "\(failure ?? "")")
    }

    @Test func `tabs are chosen by digit and arrow`() async { await holds("tabs") }
    @Test func `the keys of the second tab do what they name`() async {
        await holds("keys_of_the_second_tab")
    }
    @Test func `a key without effect says so`() async { await holds("key_without_effect") }
    @Test func `escape alone closes the help`() async { await holds("escape_alone") }
    @Test func `an arrow cut by the link is an arrow`() async {
        await holds("sequence_cut_in_its_middle")
    }
    @Test func `a paste acts in a text field only`() async { await holds("paste_is_dropped") }
    @Test func `a long paste does not hang it`() async { await holds("long_paste") }
    @Test func `a held Enter changes nothing`() async { await holds("held_enter") }
    @Test func `rubbish on the line is no key`() async { await holds("garbage") }
    @Test func `Ctrl-L draws over a broadcast`() async { await holds("redraw_after_a_broadcast") }
    @Test func `a slow link gets no frame before its answer`() async { await holds("slow_link") }
    @Test func `a silent terminal is taken as fast`() async { await holds("silent_terminal") }
    @Test func `status answers are no keys`() async { await holds("answers_are_no_keys") }
    @Test func `nothing drawn asks for no status`() async {
        await holds("nothing_asked_behind_nothing")
    }
    @Test func `nothing new costs nothing`() async { await holds("idle") }
    @Test func `an open raw frame does not spin`() async { await holds("raw_frame_open") }
    @Test func `the first screen is small`() async { await holds("first_screen_is_small") }
    @Test func `clicks are no keys`() async { await holds("clicks_are_no_keys") }
    @Test func `pasted sequences are no keys`() async {
        await holds("pasted_sequences_are_no_keys")
    }
    @Test func `nothing to read leaves it asleep`() async { await holds("idle_sleeps") }
}
