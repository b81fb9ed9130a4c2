import Testing

@testable import WESModel

@Suite struct TeleinfoReducerTests {
    private let source = SourceID.teleinfo(1)

    private func at(_ second: Double) -> Instant {
        Instant(nanoseconds: Int64(second * 1e9) + 1_000_000_000)
    }

    private func opened() -> Snapshot {
        var snapshot = Snapshot()
        Reducer.apply(.link(source, .opening(device: "d"), at: at(0)), to: &snapshot)
        Reducer.apply(.link(source, .open(device: "d", honoured: true), at: at(0)), to: &snapshot)
        return snapshot
    }

    private func frame(
        _ groups: [(String, String)], end: TeleinfoFrame.End = .complete, rejected: Int = 0
    ) -> TeleinfoFrame {
        TeleinfoFrame(
            groups: groups.map { TeleinfoGroup(label: $0.0, value: $0.1) },
            rejectedCounts: rejected > 0 ? [.checksum: rejected] : [:], end: end)
    }

    private func send(_ fact: TeleinfoEvent, _ second: Double, to snapshot: inout Snapshot) {
        Reducer.apply(.teleinfo(source, fact, at: at(second)), to: &snapshot)
    }

    private func tick(_ second: Double, _ snapshot: inout Snapshot) {
        Reducer.apply(
            .clock(
                ClockReading(
                    instant: at(second), civil: CivilTime(unixSeconds: 0, utcOffset: 0))),
            to: &snapshot)
    }

    private func lock(_ mode: TeleinfoMode, _ second: Double, _ snapshot: inout Snapshot) {
        send(.locked(TeleinfoLine(mode: mode, baud: 1_200)), second, to: &snapshot)
    }

    @Test func `a port without a byte is silent after ten seconds, not before`() {
        var snapshot = opened()
        tick(9, &snapshot)
        #expect(snapshot.teleinfo[0].condition == .searching)
        tick(11, &snapshot)
        #expect(snapshot.teleinfo[0].condition == .silent)
    }

    @Test func `a line that was good and stops is interrupted and its values go stale`() {
        var snapshot = opened()
        lock(.historique, 1, &snapshot)
        send(.frame(frame([("ADCO", "1"), ("PAPP", "00540")])), 2, to: &snapshot)
        #expect(snapshot.teleinfo[0].condition == .receiving)
        tick(13, &snapshot)
        #expect(snapshot.teleinfo[0].condition == .interrupted)
        #expect(snapshot.teleinfo[0].value("PAPP")?.health(at: at(13)) == .stale)
        #expect(snapshot.teleinfo[0].value("PAPP")?.group.value == "00540")
        #expect(snapshot.journal.last?.fact == .condition(.interrupted))
    }

    @Test func `three frames with the number only are a meter in VEILLE`() {
        var snapshot = opened()
        lock(.historique, 0, &snapshot)
        for second in 1...3 { send(.frame(frame([("ADCO", "1")])), Double(second), to: &snapshot) }
        #expect(snapshot.teleinfo[0].condition == .standby)
    }

    @Test func `a few stray bytes a second without a group are METROL pulses`() {
        var snapshot = opened()
        var activity = LineActivity(baud: 1_200)
        activity.bytes = 4
        for second in 1...8 { send(.activity(activity), Double(second), to: &snapshot) }
        #expect(snapshot.teleinfo[0].condition == .pulses)
    }

    @Test func `a steady stream without a group is garbage once every speed was tried`() {
        var snapshot = opened()
        var activity = LineActivity(baud: 1_200)
        activity.bytes = 110
        for second in 1...13 { send(.activity(activity), Double(second), to: &snapshot) }
        #expect(snapshot.teleinfo[0].condition == .searching)
        send(.activity(activity), 14, to: &snapshot)
        #expect(snapshot.teleinfo[0].condition == .garbage)
    }

    @Test func `a short frame keeps the indexes of the last long one fresh`() {
        var snapshot = opened()
        lock(.historique, 0, &snapshot)
        send(
            .frame(frame([("ADCO", "1"), ("OPTARIF", "BASE"), ("BASE", "000000100")])), 1,
            to: &snapshot)
        for step in 1...40 {
            let short = frame([("ADIR1", "045"), ("ADCO", "1"), ("IINST1", "045")])
            send(.frame(short), 1 + Double(step) * 0.6, to: &snapshot)
        }
        let input = snapshot.teleinfo[0]
        #expect(input.value("BASE")?.health(at: at(25)) == .ok)
        #expect(input.isOverloaded)
        #expect(input.counts.shortFrames == 40)
        send(.frame(frame([("ADCO", "1"), ("OPTARIF", "BASE")])), 80, to: &snapshot)
        tick(86, &snapshot)
        #expect(!snapshot.teleinfo[0].isOverloaded)
    }

    @Test func `no power label gives an estimate, and none from a damaged frame`() {
        var snapshot = opened()
        lock(.historique, 0, &snapshot)
        send(.frame(frame([("OPTARIF", "BASE"), ("IINST", "004")], rejected: 1)), 1, to: &snapshot)
        #expect(snapshot.teleinfo[0].power == nil)
        send(.frame(frame([("OPTARIF", "BASE"), ("IINST", "004")])), 2, to: &snapshot)
        #expect(snapshot.teleinfo[0].power?.isEstimate == true)
        #expect(snapshot.teleinfo[0].power?.drawn == ApparentPower(voltAmperes: 920))
    }

    @Test func `zero PAPP with a current is injection, never an estimate`() {
        var snapshot = opened()
        lock(.historique, 0, &snapshot)
        send(
            .frame(frame([("OPTARIF", "BASE"), ("IINST", "008"), ("PAPP", "00000")])), 1,
            to: &snapshot)
        let power = snapshot.teleinfo[0].power
        #expect(power?.isInjecting == true)
        #expect(power?.isEstimate == false)
        #expect(power?.drawn == ApparentPower(voltAmperes: 0))
    }

    @Test func `the history of a meter goes on through a change of mode`() {
        var snapshot = opened()
        lock(.historique, 0, &snapshot)
        for second in [1.0, 8.0] {
            let long = frame([("ADCO", "021861348921"), ("OPTARIF", "BASE"), ("BASE", "000000100")])
            send(.frame(long), second, to: &snapshot)
        }
        lock(.standard, 10, &snapshot)
        #expect(snapshot.teleinfo[0].modeChange?.from == .historique)
        #expect(snapshot.teleinfo[0].values.isEmpty)
        send(
            .frame(frame([("ADSC", "021861348921"), ("EAST", "000000150")])), 15, to: &snapshot)
        let series = SeriesID(subject: "021861348921", kind: .energyDrawn)
        #expect(snapshot.histories[series]?.samples.map(\.value) == [100, 150])
    }

    @Test func `a missing label leaves the table a minute later, not at once`() {
        var snapshot = opened()
        lock(.historique, 0, &snapshot)
        send(.frame(frame([("OPTARIF", "BASE"), ("ADPS", "050")])), 1, to: &snapshot)
        #expect(snapshot.teleinfo[0].isOverloaded)
        send(.frame(frame([("OPTARIF", "BASE")])), 3, to: &snapshot)
        #expect(!snapshot.teleinfo[0].isOverloaded)
        #expect(snapshot.teleinfo[0].value("ADPS") != nil)
        send(.frame(frame([("OPTARIF", "BASE")])), 70, to: &snapshot)
        #expect(snapshot.teleinfo[0].value("ADPS") == nil)
    }

    @Test func `noise speaks above one percent over a minute and not at each error`() {
        var snapshot = opened()
        lock(.historique, 0, &snapshot)
        let groups = Array(repeating: ("IINST", "001"), count: 10)
        for second in 1...9 { send(.frame(frame(groups)), Double(second), to: &snapshot) }
        send(.frame(frame(groups, rejected: 1)), 10, to: &snapshot)
        let noisy = snapshot.journal.filter {
            if case .noisy = $0.fact { return true }
            return false
        }
        #expect(noisy.isEmpty)
        send(.frame(frame(groups, rejected: 3)), 11, to: &snapshot)
        #expect(snapshot.teleinfo[0].recent.isNoisy)
    }

    @Test func `labels stand in the order of the frame, even after joining in its middle`() {
        var snapshot = opened()
        lock(.historique, 0, &snapshot)
        send(.frame(frame([("PAPP", "00540"), ("HHPHC", "A")], end: .unframed)), 1, to: &snapshot)
        send(
            .frame(frame([("ADCO", "1"), ("IINST", "003"), ("ADPS", "050"), ("PAPP", "00540")])),
            2, to: &snapshot)
        send(.frame(frame([("ADCO", "1"), ("IINST", "003"), ("PAPP", "00540")])), 4, to: &snapshot)
        #expect(
            snapshot.teleinfo[0].values.map(\.group.label)
                == ["ADCO", "IINST", "ADPS", "PAPP", "HHPHC"])
    }
}
