import WESModel

/// Makes the description of a unit from the checked leaves of a configuration.
struct DescriptionBuilder {
    let leaves: [String: ConfigurationValue]
    /// Every table of the file, also one that holds nothing.
    let tables: Set<String>
    /// The register maps of the meters, by their table.
    let maps: [String: ModbusMap]

    /// The description.
    var description: UnitDescription {
        var unit = UnitDescription(name: text("unit.name"), language: text("unit.language"))
        for number in 1...2 {
            guard let device = text("teleinfo.\(number).device") else { continue }
            unit.teleinfo[number] = TeleinfoDescription(
                device: device,
                role: text("teleinfo.\(number).role").flatMap(CircuitRole.init(rawValue:)),
                name: text("teleinfo.\(number).name"))
        }
        describeClamps(&unit)
        unit.prices = prices
        unit.oneWire = text("onewire.master").map(oneWire)
        describeLines(&unit)
        for number in numbers(of: "relays") {
            unit.relays[number] = relay("relays.\(number).")
        }
        for number in numbers(of: "analog") {
            unit.analog[number] = analog("analog.\(number).")
        }
        unit.modbus = modbus
        if tables.contains("clock") {
            unit.clock = ClockDescription(device: text("clock.device") ?? "/dev/rtc0")
        }
        if tables.contains("leds") {
            unit.leds = LEDsDescription(
                power: text("leds.power"), heartbeat: text("leds.heartbeat"),
                tic1: text("leds.tic1"), tic2: text("leds.tic2"))
        }
        return unit
    }

    private func describeClamps(_ unit: inout UnitDescription) {
        unit.clampBoard = text("clamps.source").map {
            ClampBoardDescription(
                source: $0, columns: texts("clamps.columns"),
                isMilliampere: text("clamps.current_unit") != "A")
        }
        if unit.clampBoard?.kind == "waveform" { unit.clampBoard?.samples = samples }
        for number in numbers(of: "clamps") {
            let key = "clamps.\(number)."
            unit.clamps[number] = ClampDescription(
                name: text(key + "name"),
                role: text(key + "role").flatMap(CircuitRole.init(rawValue:)) ?? .load,
                phase: integer(key + "phase") ?? 1,
                rating: Current(amperes: self.number(key + "rating_a") ?? 100))
            unit.clamps[number]?.amperesPerVolt = self.number(key + "ical_a_per_v")
            unit.clamps[number]?.leadDegrees = self.number(key + "lead_deg")
            unit.clamps[number]?.source = text(key + "source")
        }
        let hasTable = leaves.keys.contains { $0.hasPrefix("mains.") }
        // A board measures the mains unless its columns say that it does not.
        let column = text("mains.column") ?? "vrms"
        let columns = unit.clampBoard?.columns ?? []
        if hasTable || unit.clampBoard != nil && (columns.isEmpty || columns.contains(column)) {
            unit.mains = MainsDescription(column: column)
        }
    }

    private func oneWire(_ master: String) -> OneWireDescription {
        var bus = OneWireDescription(
            master: master,
            supply: Current(amperes: (number("onewire.supply_ma") ?? 100) / 1_000))
        for table in tables.sorted() {
            let path = table.split(separator: ".")
            guard path.count == 3, path[0] == "onewire", let rom = ROMCode(String(path[2])) else {
                continue
            }
            switch path[1] {
            case "probes": bus.laws[rom] = laws(table + ".")
            case "boards" where text(table + ".closes_at") == "high": bus.closesHigh.insert(rom)
            default: break
            }
        }
        return bus
    }

    /// The laws of one probe; what its table leaves out is what an ordinary probe has.
    private func laws(_ key: String) -> ProbeLaws {
        var laws = ProbeLaws()
        if let sensor = text(key + "humidity").flatMap(ProbeLaws.Humidity.init(rawValue:)) {
            laws.humidity = sensor
        }
        switch text(key + "light") {
        case "photodiode":
            laws.light = .photodiode(
                ohm: number(key + "shunt_ohm") ?? 390,
                luxPerMicroampere: number(key + "lux_per_ua") ?? 105.263)
        case "logarithmic": laws.light = .logarithmic
        default: break
        }
        return laws
    }

    /// What energy costs; nil without a table.
    private var prices: PriceTable? {
        guard tables.contains("prices") else { return nil }
        var prices = PriceTable(injectedKilowattHour: number("prices.injection_kwh"))
        if let currency = text("prices.currency") { prices.currency = currency }
        let periods = "prices.kwh."
        for (key, value) in leaves where key.hasPrefix(periods) {
            prices.kilowattHour[String(key.dropFirst(periods.count))] = value.numeric
        }
        return prices
    }

    /// The constants of raw samples; what the file leaves out is that of an ordinary converter.
    private var samples: SampleDescription {
        var samples = SampleDescription()
        if let rate = number("clamps.rate_hz") { samples.rateHertz = rate }
        if let bits = integer("clamps.bits") { samples.bits = bits }
        if let channels = integer("clamps.channels") { samples.channels = channels }
        if let skew = number("clamps.skew_us") { samples.skewMicroseconds = skew }
        if let volts = number("clamps.vcal_v_per_v") { samples.voltsPerVolt = volts }
        if let amperes = number("clamps.ical_a_per_v") { samples.amperesPerVolt = amperes }
        if let lead = number("clamps.lead_deg") { samples.leadDegrees = lead }
        return samples
    }

    private func describeLines(_ unit: inout UnitDescription) {
        for number in numbers(of: "counters") {
            let key = "counters.\(number)."
            guard let line = text(key + "line") else { continue }
            let weight = text(key + "pulse").flatMap(PulseWeight.init)
            // Without a kind the unit of a pulse says what is counted.
            unit.counters[number] = CounterDescription(
                line: line,
                kind: text(key + "kind").flatMap(CounterKind.init(rawValue:))
                    ?? (weight?.unit == .wattHour ? .electricity : .water),
                weight: weight, name: text(key + "name"))
            unit.counters[number]?.coefficients = texts(key + "kwh_per_m3")
                .compactMap(GasCoefficient.init)
            unit.counters[number]?.stableTime = self.number(key + "debounce_ms")
                .map { Delay(nanoseconds: Int64($0 * 1e6)) }
        }
        for number in numbers(of: "contacts") {
            let key = "contacts.\(number)."
            guard let line = text(key + "line") else { continue }
            var contact = ContactDescription(line: line, name: text(key + "name"))
            contact.isClosedAtRest = text(key + "normally") == "closed"
            contact.activeWord = text(key + "active")
            contact.restWord = text(key + "rest")
            contact.isAlarm = flag(key + "alarm") ?? false
            unit.contacts[number] = contact
        }
    }

    private func relay(_ key: String) -> RelayDescription? {
        guard let line = text(key + "line") else { return nil }
        var relay = RelayDescription(
            line: line, name: text(key + "name"), load: text(key + "load").map(SourceID.init))
        relay.expected = range(key + "load_w")
        relay.isLoadShared = flag(key + "load_shared") ?? false
        relay.hasThermostat = flag(key + "thermostat") ?? false
        relay.feedback = text(key + "feedback").map(SourceID.init)
        relay.kind =
            text(key + "kind").flatMap(RelayDescription.Kind.init(rawValue:)) ?? .resistive
        relay.hasContactor = flag(key + "contactor")
        relay.limit = Current(amperes: number(key + "max_a") ?? 10)
        relay.shortestOn = .seconds(Int64(integer(key + "min_on_s") ?? 0))
        relay.shortestOff = .seconds(Int64(integer(key + "min_off_s") ?? 0))
        relay.mostPerHour = integer(key + "max_per_hour") ?? 0
        relay.holdsAtExit = text(key + "at_exit") == "hold"
        return relay
    }

    private func analog(_ key: String) -> AnalogDescription? {
        guard let device = text(key + "device") else { return nil }
        var input = AnalogDescription(
            device: device,
            kind: text(key + "kind").flatMap(AnalogDescription.Kind.init(rawValue:)) ?? .voltage,
            name: text(key + "name"))
        input.threshold = number(key + "threshold_v").map { Voltage(volts: $0) }
        input.closesHigh = text(key + "closes_at") == "high"
        if case .list(let list) = leaves[key + "divider_ohm"], list.count == 2,
            let upper = list[0].numeric, let lower = list[1].numeric
        {
            input.divider = VoltageDivider(upper: upper, lower: lower)
        }
        input.unit = text(key + "unit")
        input.gain = number(key + "gain") ?? 1
        input.offset = number(key + "offset") ?? 0
        return input
    }

    private var modbus: ModbusDescription? {
        guard let device = text("modbus.device") else { return nil }
        var bus = ModbusDescription(
            device: device, baud: integer("modbus.baud") ?? 9_600,
            parity: text("modbus.parity").flatMap(ModbusDescription.Parity.init) ?? .none,
            stopBits: integer("modbus.stop_bits") ?? 1)
        bus.turnsWithRTS = text("modbus.rs485") == "rts"
        bus.gap = integer("modbus.gap_ms").map { .milliseconds(Int64($0)) }
        for (table, map) in maps {
            guard let address = integer(table + ".address") else { continue }
            var meter = ModbusMeterDescription(
                address: address, map: map, name: text(table + ".name"))
            if let timeout = integer(table + ".timeout_ms") {
                meter.timeout = .milliseconds(Int64(timeout))
            }
            bus.meters[String(table.dropFirst("modbus.meters.".count))] = meter
        }
        return bus
    }

    /// The numbers that have a table in an area.
    private func numbers(of area: String) -> [Int] {
        let found = tables.compactMap { table -> Int? in
            let path = table.split(separator: ".")
            guard path.count == 2, path[0] == area else { return nil }
            return Int(path[1])
        }
        return Set(found).sorted()
    }

    private func text(_ key: String) -> String? { leaves[key]?.text }

    private func number(_ key: String) -> Double? { leaves[key]?.numeric }

    private func integer(_ key: String) -> Int? {
        if case .integer(let value) = leaves[key] { return value }
        return nil
    }

    private func flag(_ key: String) -> Bool? {
        if case .flag(let value) = leaves[key] { return value }
        return nil
    }

    private func texts(_ key: String) -> [String] {
        if case .list(let list) = leaves[key] { return list.compactMap(\.text) }
        return []
    }

    /// One number, or two that make a range in any order.
    private func range(_ key: String) -> ClosedRange<Double>? {
        if case .list(let list) = leaves[key], list.count == 2,
            let first = list[0].numeric, let second = list[1].numeric
        {
            return min(first, second)...max(first, second)
        }
        return number(key).map { $0...$0 }
    }
}
