import Testing

/// What kind of terminal, locale and window the console meets.
@Suite struct ConsoleTerminalTests {
    private func holds(_ scenario: String) async {
        let failure = await Console.failure(of: scenario)
        #expect(failure == nil, "\(failure ?? "")")
    }

    @Test func `LANG=C gets no byte above 127`() async { await holds("locale_c") }
    @Test func `LANG=C gets last words without accents`() async {
        await holds("locale_c_last_words")
    }
    @Test func `--dump prints one screen without a terminal`() async { await holds("dump") }
    @Test func `a UTF-8 locale that is missing shows accents`() async {
        await holds("locale_missing")
    }
    @Test func `a Latin locale that is missing is ASCII`() async {
        await holds("locale_missing_latin")
    }
    @Test func `--lang en speaks English`() async { await holds("language_option") }
    @Test func `a vt100 gets attributes only`() async { await holds("vt100") }
    @Test func `the Linux console has its own F1`() async { await holds("linux_console") }
    @Test func `no line-drawing set is used on xterm`() async {
        await holds("putty_has_no_line_drawing_set")
    }
    @Test func `colours leave the background alone`() async { await holds("colours") }
    @Test func `NO_COLOR and --no-color are obeyed`() async { await holds("no_color") }
    @Test func `an empty NO_COLOR means nothing`() async { await holds("no_color_empty") }
    @Test func `TERM=dumb is refused in one line with 69`() async { await holds("term_dumb") }
    @Test func `TERM unset is refused in one line with 69`() async { await holds("term_unset") }
    @Test func `TERM unknown is refused in one line with 69`() async { await holds("term_unknown") }
    @Test func `no terminal is refused in one line with 69`() async {
        await holds("not_a_terminal")
    }
    @Test func `help, version and wrong options need none`() async {
        await holds("options_without_terminal")
    }
    @Test func `a resize is followed`() async { await holds("resize") }
    @Test func `a storm of resizes is followed`() async { await holds("storm_of_resizes") }
    @Test func `a window too small says so and quits`() async { await holds("too_small_quits") }
    @Test func `a window of one cell is survived`() async { await holds("one_by_one") }
    @Test func `LINES and COLUMNS are ignored`() async {
        await holds("size_of_the_environment_is_ignored")
    }
    @Test func `attributes stand for colours where there are none`() async {
        await holds("attributes_only_without_colours")
    }
    @Test func `only the base colours are used, on no background`() async {
        await holds("base_colours_only")
    }
    @Test func `the mouse is never asked for`() async { await holds("mouse_is_never_asked_for") }
    @Test func `LANG=C gets no byte above 127 on any screen`() async {
        await holds("locale_c_everywhere")
    }
    @Test func `a UTF-8 locale is known by either spelling`() async {
        await holds("locale_spelled_otherwise")
    }
    @Test func `--dump waits ten seconds for a silent meter`() async {
        await holds("dump_waits_for_a_silent_meter")
    }
    @Test func `--dump fits the size asked for`() async { await holds("dump_of_every_size") }
    @Test func `a resize keeps the selection`() async { await holds("resize_keeps_the_selection") }
    @Test func `a resize draws once`() async { await holds("resize_draws_once") }
    @Test func `sizes without sense are survived`() async { await holds("sizes_without_sense") }
}
