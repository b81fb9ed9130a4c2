import Testing

/// Keys, pastes and links as they come, and no work where there is none.
@Suite struct ConsoleKeysAndLinkTests {
    private func holds(_ scenario: String) {
        let failure = Console.failure(of: scenario)
        #expect(failure == nil, "\(failure ?? "")")
    }

    @Test func `tabs are chosen by digit and arrow`() { holds("tabs") }
    @Test func `the keys of the second tab do what they name`() { holds("keys_of_the_second_tab") }
    @Test func `a key without effect says so`() { holds("key_without_effect") }
    @Test func `escape alone closes the help`() { holds("escape_alone") }
    @Test func `an arrow cut by the link is an arrow`() { holds("sequence_cut_in_its_middle") }
    @Test func `a paste acts in a text field only`() { holds("paste_is_dropped") }
    @Test func `a long paste does not hang it`() { holds("long_paste") }
    @Test func `a held Enter changes nothing`() { holds("held_enter") }
    @Test func `rubbish on the line is no key`() { holds("garbage") }
    @Test func `Ctrl-L draws over a broadcast`() { holds("redraw_after_a_broadcast") }
    @Test func `a slow link gets no frame before its answer`() { holds("slow_link") }
    @Test func `a silent terminal is taken as fast`() { holds("silent_terminal") }
    @Test func `status answers are no keys`() { holds("answers_are_no_keys") }
    @Test func `nothing drawn asks for no status`() { holds("nothing_asked_behind_nothing") }
    @Test func `nothing new costs nothing`() { holds("idle") }
    @Test func `an open raw frame does not spin`() { holds("raw_frame_open") }
    @Test func `the first screen is small`() { holds("first_screen_is_small") }
    @Test func `clicks are no keys`() { holds("clicks_are_no_keys") }
    @Test func `pasted sequences are no keys`() { holds("pasted_sequences_are_no_keys") }
    @Test func `nothing to read leaves it asleep`() { holds("idle_sleeps") }
}
