import WESModel

/// One RS485 meter as tab 2 says it: its numbers with their units, their age, its state.
struct ModbusRow {
    let meter: ModbusMeter
    let name: String
    let address: String
    let model: String
    let power: String
    let current: String
    let voltage: String
    /// The index of energy drawn.
    let index: String
    let measuredAt: Instant?
    let cell: StateCell
    let isStale: Bool

    init(
        _ meter: ModbusMeter, _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading
    ) {
        self.meter = meter
        let texts = state.texts
        let numbers = state.numbers
        let table = meter.source.meterName.flatMap { snapshot.unit.modbus?.meters[$0] }
        name = snapshot.name(of: meter.source) ?? meter.source.rawValue
        address = table.map { "\($0.address)" } ?? "—"
        model = table?.map.model ?? "—"
        let health = meter.values?.health(at: clock.instant)
        isStale = health == .stale
        measuredAt = meter.values?.at
        let shown = health == .failed || meter.link.isDead ? nil : meter.values?.value
        power = shown?.totalPower.map { Self.watts($0, numbers) } ?? "—"
        index = shown?.imported.map { Self.kilowattHours($0, numbers, places: 0) } ?? "—"
        let isPolyphase = (shown?.voltages.count ?? 0) > 1 || (shown?.currents.count ?? 0) > 1
        voltage =
            isPolyphase
            ? texts(.rs485Phases) : shown?.voltages[1].map { Self.volts($0, numbers) } ?? "—"
        current =
            isPolyphase ? "" : shown?.currents[1].map { Self.amperes($0, numbers) } ?? "—"
        cell = Self.cell(meter, health, snapshot, texts)
    }

    private static func cell(
        _ meter: ModbusMeter, _ health: Health?, _ snapshot: Snapshot, _ texts: Catalogue
    ) -> StateCell {
        if let cell = StateCell(meter.link, texts) { return cell }
        if let fault = ModbusPage.fault(of: meter, snapshot) {
            let isMute = fault.code == .modbusSilent
            let mark: StateMark = isMute ? .mute : fault.state == .fault ? .fault : .look
            return StateCell(mark, texts(mark.word))
        }
        switch health {
        case .ok: return StateCell(.ok, texts(.stateGood))
        case .stale: return StateCell(.stale, texts(.stateStale))
        case .failed: return StateCell(.fault, texts(.stateFault))
        case nil: return StateCell(.running, texts(.stateWaiting))
        }
    }

    /// `+2 200 W`.
    static func watts(_ power: Power, _ numbers: NumberFormat) -> String {
        numbers.decimal(power.watts, places: 0, signed: true) + " W"
    }

    /// `236,1 V`.
    static func volts(_ voltage: Voltage, _ numbers: NumberFormat) -> String {
        numbers.decimal(voltage.volts, places: 1) + " V"
    }

    /// `9,32 A`.
    static func amperes(_ current: Current, _ numbers: NumberFormat) -> String {
        numbers.decimal(current.amperes, places: 2) + " A"
    }

    /// `1 432,71 kWh`.
    static func kilowattHours(
        _ energy: Energy, _ numbers: NumberFormat, places: Int = 2
    ) -> String {
        numbers.decimal(energy.wattHours / 1_000, places: places) + " kWh"
    }
}
