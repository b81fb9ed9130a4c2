import Glibc
import WESModel

/// One meter of a simulated RS485 bus: what flows through it, in the registers of its model.
struct SimulatedModbusMeter: Sendable {
    let source: SourceID
    private let registers: SimulatedRegisters
    private let subjects: [SceneMeter.Subject]
    private let address: Int
    private var imported: Double
    private var exported: Double

    init(name: String, _ meter: SceneModbusMeter) {
        source = .modbus(name)
        registers = SimulatedRegisters(model: meter.model)
        subjects = meter.subjects
        address = meter.ownAddress ?? meter.address
        imported = meter.imported
        exported = meter.exported
    }

    /// The address at which it answers.
    func address(_ mishap: ModbusMishap) -> Int { mishap.address ?? address }

    /// True for a function that it knows.
    func answers(_ function: UInt8) -> Bool { registers.functions.contains(function) }

    /// Counts the energy of some time in its indexes.
    mutating func advance(from start: Delay, to end: Delay, in house: SimulatedHouse) {
        let wattHours = flow(at: start, in: house).active * (end - start).seconds / 3_600
        if wattHours > 0 { imported += wattHours } else { exported -= wattHours }
    }

    /// The words of some registers, most significant byte first; nil where it has none there.
    func words(
        from first: Int, count: Int, at time: Delay, in house: SimulatedHouse, swapped: Bool
    ) -> [UInt16]? {
        var memory: [Int: UInt16] = [:]
        let isLowFirst = registers.isLowWordFirst != swapped
        for place in registers.places {
            let value = value(of: place, at: time, in: house)
            var words = Self.words(of: value * place.counts, place.format)
            if isLowFirst { words.reverse() }
            for (offset, word) in words.enumerated() { memory[place.address + offset] = word }
        }
        let wanted = first..<(first + count)
        guard wanted.contains(where: { memory[$0] != nil }) else { return nil }
        return wanted.map { memory[$0] ?? 0 }
    }

    private func flow(at time: Delay, in house: SimulatedHouse) -> CircuitFlow {
        subjects.reduce(CircuitFlow()) { $0 + house.flow(of: $1, at: time) }
    }

    private func value(
        of place: SimulatedRegisters.Place, at time: Delay, in house: SimulatedHouse
    ) -> Double {
        let flow = flow(at: time, in: house)
        let apparent = (flow.active * flow.active + flow.reactive * flow.reactive).squareRoot()
        let share = place.isTotal ? 1 : 1 / Double(registers.phases)
        let volts = house.voltage(phase: place.phase, at: time)
        switch place.quantity {
        case .voltage: return volts
        case .current: return apparent * share / volts
        case .power: return flow.active * share
        case .powerFactor: return apparent > 0 ? flow.active / apparent : 1
        case .frequency: return house.frequency(at: time)
        case .imported: return imported
        case .exported: return exported
        }
    }

    /// A value as its format packs it, the most significant word first.
    private static func words(of value: Double, _ format: ModbusRegister.Format) -> [UInt16] {
        let rounded = value.rounded()
        func bits(_ value: Double, _ range: ClosedRange<Double>) -> UInt64 {
            UInt64(bitPattern: Int64(min(max(value, range.lowerBound), range.upperBound)))
        }
        switch format {
        case .uint16: return split(bits(rounded, 0...65_534), 1)
        case .int16: return split(bits(rounded, -32_767...32_766), 1)
        case .uint32: return split(bits(rounded, 0...4_294_967_294), 2)
        case .int32: return split(bits(rounded, -2_147_483_647...2_147_483_646), 2)
        case .uint64, .int64: return split(bits(rounded, -9e18...9e18), 4)
        case .float32: return split(UInt64(Float(value).bitPattern), 2)
        case .float64: return split(value.bitPattern, 4)
        }
    }

    private static func split(_ bits: UInt64, _ count: Int) -> [UInt16] {
        (0..<count).reversed().map { UInt16(truncatingIfNeeded: bits >> (UInt64($0) * 16)) }
    }
}
