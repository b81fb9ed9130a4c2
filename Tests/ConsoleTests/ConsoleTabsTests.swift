import Testing

/// The six tabs of the simulated house.
@Suite struct ConsoleTabsTests {
    private func holds(_ scenario: String) async {
        let failure = await Console.failure(of: scenario)
        #expect(failure == nil, "\(failure ?? "")")
    }

    @Test func `the checklist opens first`() async { await holds("the_checklist_opens_first") }
    @Test func `every tab moves within half a minute`() async { await holds("every_tab_moves") }
    @Test func `every key of the key bar works`() async {
        await holds("every_key_of_the_bar_works")
    }
    @Test func `a check leads to its tab and line`() async {
        await holds("checklist_leads_to_the_tab")
    }
    @Test func `a fault is not validated by hand`() async {
        await holds("a_fault_is_not_validated")
    }
    @Test func `a reversed clamp stands out`() async { await holds("a_reversed_clamp_stands_out") }
    @Test func `a small window shows every tab`() async { await holds("small_window_of_every_tab") }
}
