import WESModel

extension ConfigurationCheck {
    private static let samples =
        "\"waveform:iio:NAME\" | \"waveform:fifo:PATH\" | \"waveform:file:PATH\""

    /// What the keys of the clamps and of the prices say together.
    mutating func checkClamps() {
        for number in 1...4 {
            let key = "clamps.\(number).source"
            guard let source = leaves[key]?.text, !source.hasPrefix("modbus:") else { continue }
            note(key, .notYet(instead: "clamps.source"))
        }
        checkCurrency()
        guard let source = leaves["clamps.source"]?.text else { return }
        if source.hasPrefix("modbus:") {
            let name = source.hasPrefix("modbus:/") ? "NAME" : source.dropFirst(7)
            note("clamps.source", .notYet(instead: "clamps.1.source = \"modbus:\(name)\""))
        }
        guard source.hasPrefix("waveform:") else { return }
        let device = source.dropFirst("waveform:".count)
        let schemes = ["iio:", "fifo:/", "file:/", "record:/"]
        if !schemes.contains(where: { device.hasPrefix($0) && device.count > $0.count }) {
            note("clamps.source", .wrongValue(expected: Self.samples))
        }
        checkChannels()
    }

    /// A clamp needs its channel.
    private mutating func checkChannels() {
        guard case .integer(let channels) = leaves["clamps.channels"] else { return }
        let numbers = tables.compactMap { table -> Int? in
            table.hasPrefix("clamps.") ? Int(table.dropFirst("clamps.".count)) : nil
        }
        guard let highest = numbers.max(), highest >= channels else { return }
        let least = min(highest + 1, 5)
        note("clamps.channels", .wrongValue(expected: least == 5 ? "5" : "\(least)…5"))
    }

    private mutating func checkCurrency() {
        guard let currency = leaves["prices.currency"]?.text else { return }
        let isCode =
            currency.utf8.count == 3 && currency.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        if !isCode { note("prices.currency", .wrongValue(expected: "\"EUR\"")) }
    }
}
