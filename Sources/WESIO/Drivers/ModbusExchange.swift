import WESModel

/// One question on the bus.
struct ModbusExchange: Sendable {
    /// What a question is for.
    enum Purpose: Hashable, Sendable {
        /// The next registers of a meter's turn.
        case turn
        /// A silent meter may be at another address.
        case probe
    }

    /// The meter that it is for, by its place in the reader.
    let meter: Int
    let purpose: Purpose
    let request: ModbusRequest
    /// When it was decided.
    let since: Instant
    var listener: ModbusListener
    /// When an answer must have begun.
    var beginsBy = Instant.zero
    /// When whatever the line says is no answer any more.
    var endsBy = Instant.zero
    /// True when something of another meter, or late, came instead.
    var heardAnother = false

    init(meter: Int, _ purpose: Purpose, _ request: ModbusRequest, at now: Instant) {
        self.meter = meter
        self.purpose = purpose
        self.request = request
        since = now
        listener = ModbusListener(request: request, question: [])
    }
}
