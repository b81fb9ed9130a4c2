import Testing

@testable import WESModel

@Suite struct HistoryTests {
    private func sample(_ second: Int64) -> History.Sample {
        History.Sample(at: .zero + .seconds(second), value: Double(second))
    }

    @Test func `it stays bounded and keeps the newest`() {
        var history = History(capacity: 100)
        for second in 1...10_000 { history.append(sample(Int64(second))) }
        #expect(history.count >= 100)
        #expect(history.count <= 100 + 2 * 64)
        #expect(history.last?.value == 10_000)
        let values = history.samples.map(\.value)
        #expect(values == values.sorted())
    }

    @Test func `a sample from the past is ignored`() {
        var history = History(capacity: 10)
        history.append(sample(5))
        history.append(sample(5))
        history.append(sample(3))
        #expect(history.count == 1)
    }

    @Test func `any capacity is accepted`() {
        for capacity in [Int.min, -1, 0, 1, Int.max] {
            var history = History(capacity: capacity)
            history.append(sample(1))
            #expect(history.count == 1)
        }
    }
}
