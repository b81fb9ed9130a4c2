import Testing

@testable import WESModel

@Suite struct SourceRuleTests {
    private static let terminals: [SourceID] = [
        .teleinfo(1), .teleinfo(2), .clamps, .oneWire, .counter(1), .contact(1), .relay(1),
    ]

    private static func states(_ at: Instant) -> [(LinkState, FaultCode)] {
        [
            (.missing(device: "d"), .sourceMissing),
            (.permission(device: "d", group: "dialout"), .sourcePermission),
            (.busy(device: "d", holder: "minicom (pid 4)"), .sourceBusy),
            (.unplugged(device: "d", since: at), .sourceUnplugged),
            (.failed(device: "d", errno: 25), .sourceMissing),
        ]
    }

    @Test(arguments: terminals)
    func `a device that cannot be opened is a fault until it opens`(_ terminal: SourceID) {
        for (state, code) in Self.states(RuleHouse().now) {
            var house = RuleHouse()
            #expect(house.codes.isEmpty)
            house.link(terminal, state)
            house.run(1)
            let fault = house.fault(code, terminal)
            #expect(fault?.state == .fault, "\(state)")
            #expect(fault?.evidence.device == "d")
            #expect(house.codes == [code])
            house.open(terminal)
            house.run(1)
            #expect(!house.has(code, terminal), "\(state)")
        }
    }

    @Test func `the evidence names the group, the holder, the refusal and the instant`() {
        var house = RuleHouse()
        let since = house.now
        house.run(5)
        house.link(.teleinfo(1), .permission(device: "d", group: "dialout"))
        house.link(.clamps, .busy(device: "d", holder: "minicom"))
        house.link(.oneWire, .failed(device: "d", errno: 25))
        house.link(.relay(1), .unplugged(device: "d", since: since))
        house.run(1)
        #expect(house.fault(.sourcePermission)?.evidence.group == "dialout")
        #expect(house.fault(.sourceBusy)?.evidence.program == "minicom")
        #expect(house.fault(.sourceMissing)?.evidence.errno == 25)
        #expect(house.fault(.sourceUnplugged)?.since == since)
    }

    @Test func `a fault that appears and goes is in the journal once`() {
        var house = RuleHouse()
        house.link(.clamps, .missing(device: "d"))
        house.run(20)
        house.open(.clamps)
        house.run(20)
        let told = house.snapshot.journal.compactMap { entry -> String? in
            switch entry.fact {
            case .faultAppeared(let fault): "+" + fault.code.rawValue
            case .faultCleared(let fault): "-" + fault.code.rawValue
            default: nil
            }
        }
        #expect(
            told.filter { $0.hasSuffix("source.missing") } == [
                "+source.missing", "-source.missing",
            ])
        #expect(!told.contains { $0.hasSuffix("relay.untested") })
    }
}
