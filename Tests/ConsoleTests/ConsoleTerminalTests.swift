import Testing

/// What kind of terminal, locale and window the console meets.
@Suite struct ConsoleTerminalTests {
    private func holds(_ scenario: String) {
        let failure = Console.failure(of: scenario)
        #expect(failure == nil, "\(failure ?? "")")
    }

    @Test func `LANG=C gets no byte above 127`() { holds("locale_c") }
    @Test func `LANG=C gets last words without accents`() { holds("locale_c_last_words") }
    @Test func `--dump prints one screen without a terminal`() { holds("dump") }
    @Test func `a UTF-8 locale that is missing shows accents`() { holds("locale_missing") }
    @Test func `a Latin locale that is missing is ASCII`() { holds("locale_missing_latin") }
    @Test func `--lang en speaks English`() { holds("language_option") }
    @Test func `a vt100 gets attributes only`() { holds("vt100") }
    @Test func `the Linux console has its own F1`() { holds("linux_console") }
    @Test func `no line-drawing set is used on xterm`() { holds("putty_has_no_line_drawing_set") }
    @Test func `colours leave the background alone`() { holds("colours") }
    @Test func `NO_COLOR and --no-color are obeyed`() { holds("no_color") }
    @Test func `an empty NO_COLOR means nothing`() { holds("no_color_empty") }
    @Test func `TERM=dumb is refused in one line with 69`() { holds("term_dumb") }
    @Test func `TERM unset is refused in one line with 69`() { holds("term_unset") }
    @Test func `TERM unknown is refused in one line with 69`() { holds("term_unknown") }
    @Test func `no terminal is refused in one line with 69`() { holds("not_a_terminal") }
    @Test func `help, version and wrong options need none`() { holds("options_without_terminal") }
    @Test func `a resize is followed`() { holds("resize") }
    @Test func `a storm of resizes is followed`() { holds("storm_of_resizes") }
    @Test func `a window too small says so and quits`() { holds("too_small_quits") }
    @Test func `a window of one cell is survived`() { holds("one_by_one") }
    @Test func `LINES and COLUMNS are ignored`() { holds("size_of_the_environment_is_ignored") }
    @Test func `attributes stand for colours where there are none`() {
        holds("attributes_only_without_colours")
    }
    @Test func `only the base colours are used, on no background`() { holds("base_colours_only") }
    @Test func `the mouse is never asked for`() { holds("mouse_is_never_asked_for") }
    @Test func `LANG=C gets no byte above 127 on any screen`() { holds("locale_c_everywhere") }
    @Test func `a UTF-8 locale is known by either spelling`() { holds("locale_spelled_otherwise") }
    @Test func `--dump waits ten seconds for a silent meter`() {
        holds("dump_waits_for_a_silent_meter")
    }
    @Test func `--dump fits the size asked for`() { holds("dump_of_every_size") }
    @Test func `a resize keeps the selection`() { holds("resize_keeps_the_selection") }
    @Test func `a resize draws once`() { holds("resize_draws_once") }
    @Test func `sizes without sense are survived`() { holds("sizes_without_sense") }
}
