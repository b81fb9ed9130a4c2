import WESModel

/// The words of the questions about the 1-Wire bus.
extension ConfirmationText {
    var probeTitle: String {
        guard case .replace = question.subject else { return texts(.confirmKeepTitle) }
        return texts(.confirmReplaceTitle, question.probe.map(String.init) ?? "")
    }

    var probeFields: [Field] {
        guard case .replace(let old, let new) = question.subject else { return mapFields }
        let number = question.probe.map(String.init) ?? ""
        return [
            Field(
                name: texts(.nameProbe, number), value: live.name(of: .probe(old)) ?? "—",
                rank: 0),
            Field(name: texts(.confirmOld), value: device(old), rank: 2),
            Field(name: texts(.confirmNew), value: device(new), rank: 3),
            Field(name: texts(.confirmFollow), value: texts(.confirmFollows), rank: 1),
        ]
    }

    /// What a person must check first; never cut.
    var probeSafety: String? {
        guard case .replace = question.subject else { return nil }
        return texts(.confirmSafetyReplace)
    }

    /// `28-0316A2791C4D, 27,9 °C`.
    private func device(_ rom: ROMCode) -> String {
        let probe = live.oneWire?.probes.first { $0.rom == rom }
        if probe?.absentSince != nil { return rom.text + ", " + texts(.stateMissing) }
        guard let reading = probe?.temperature?.value else { return rom.text }
        return rom.text + ", " + numbers.decimal(reading.celsius, places: 1) + " °C"
    }

    private var mapFields: [Field] {
        let present = live.oneWire?.present.count ?? 0
        let before = live.oneWireMap.map {
            texts.counted(
                $0.entries.count, of: present, one: .confirmDevicesOne, more: .confirmDevices)
        }
        return [
            Field(name: texts(.calibrateBefore), value: before ?? "—", rank: 2),
            Field(
                name: texts(.calibrateAfter),
                value: texts.counted(
                    present, of: present, one: .confirmDevicesOne, more: .confirmDevices),
                rank: 3),
            Field(name: "", value: texts(.confirmKeepWhy), rank: 1),
        ]
    }
}
