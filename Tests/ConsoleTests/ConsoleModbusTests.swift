import Testing

/// `wes modbus` against a third-party server on a pseudo-terminal.
@Suite struct ConsoleModbusTests {
    private func holds(_ scenario: String) async {
        let failure = await Console.failure(of: scenario)
        #expect(failure == nil, "\(failure ?? "")")
    }

    @Test func `wes modbus read agrees with the server`() async {
        await holds("modbus_read_agrees_with_the_server")
    }
    @Test func `wes modbus read needs no file`() async { await holds("modbus_read_needs_no_file") }
    @Test func `wes modbus scan recognises what answers`() async {
        await holds("modbus_scan_recognises_what_answers")
    }
    @Test func `wes modbus scan stops and tells what it found`() async {
        await holds("modbus_scan_stops_and_tells_what_it_found")
    }
    @Test func `wes modbus refuses in a sentence`() async {
        await holds("modbus_refuses_in_a_sentence")
    }
}
