import WESModel

/// How good the 1-Wire bus is, in the words of tab 4 (onewire.md section 5.3).
struct BusWords {
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    init(_ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading) {
        self.state = state
        self.snapshot = snapshot
        self.clock = clock
    }

    private var texts: Catalogue { state.texts }
    private var bus: OneWireBusState { snapshot.oneWire ?? OneWireBusState() }
    private var numbers: NumberFormat { state.numbers }

    /// What is known of the line itself.
    var line: StateCell {
        switch bus.link {
        case .open: return data
        case .unconfigured: return StateCell(.free, texts(.stateFree))
        case .opening: return StateCell(.running, texts(.measureClosed))
        case .missing: return StateCell(.fault, texts(.measureMissing))
        case .permission: return StateCell(.fault, texts(.measurePermission))
        case .busy: return StateCell(.fault, texts(.measureBusy))
        case .unplugged: return StateCell(.fault, texts(.measureUnplugged))
        case .failed(_, let code):
            return StateCell(.fault, texts(.measureFailed, String(code)))
        }
    }

    private var data: StateCell {
        switch bus.line {
        case .ok: return StateCell(.ok, texts(.busGood))
        case .absent: return StateCell(.fault, texts(.busSilent))
        case .short: return StateCell(.fault, texts(.busShort))
        case .stuckLow: return StateCell(.fault, texts(.busStuck))
        case .noisy: return StateCell(.look, texts(.busNoisy))
        case nil:
            return bus.present.isEmpty
                ? StateCell(.free, texts(.busEmpty)) : StateCell(.ok, texts(.busAnswers))
        }
    }

    /// How many passes saw every device, and what went wrong on the way.
    var search: StateCell {
        guard let search = bus.search else { return StateCell(.todo, texts(.searchNever)) }
        if search.isRunning {
            return StateCell(
                .running,
                texts(.searchProgress, String(search.passes), String(search.wanted)))
        }
        guard search.passes > 0 else {
            return StateCell(.todo, texts(.searchNever))
        }
        let weak = search.unstable
        let passes = texts.counted(
            search.passes, of: search.wanted, one: .searchPassesOne, more: .searchPasses)
        guard let worst = weak.min(by: { (search.seen[$0] ?? 0) < (search.seen[$1] ?? 0) }) else {
            let isClean = search.faults.total == 0
            let all = String(search.order.count)
            return StateCell(
                isClean ? .ok : .look,
                texts(.healthAllSeen, passes, all) + faults(search.faults))
        }
        let seen = search.seen[worst] ?? 0
        // Under four passes of five the device is not merely weak.
        let mark: StateMark = seen * 5 < search.passes * 4 ? .fault : .look
        return StateCell(
            mark,
            passes
                + texts.counted(
                    weak.count, of: weak.count, one: .healthWeakOne, more: .healthWeak)
                + texts(.healthWorst, worst.text, String(seen), String(search.passes))
                + faults(search.faults))
    }

    /// What went wrong on the line, where anything did.
    private func faults(_ faults: SearchFaults) -> String {
        let kinds: [(Int, Phrase)] = [
            (faults.checksums, .faultsChecksum), (faults.impossible, .faultsBits),
            (faults.silences, .faultsSilence),
        ]
        return kinds.filter { $0.0 > 0 }.map { texts($0.1, numbers.whole($0.0)) }.joined()
    }

    /// Wrong readings over a minute, an hour, and since the start.
    var readings: StateCell {
        let hour = bus.tally.lastHour(at: clock.instant)
        let minute = bus.tally.lastMinute(at: clock.instant)
        guard bus.tally.sinceStart.total > 0 else { return StateCell(.todo, texts(.stateWaiting)) }
        let mark: StateMark = hour.perMille > 10 ? .fault : hour.wrong > 0 ? .look : .ok
        return StateCell(
            mark,
            texts(
                .healthReadings, count(minute), count(hour), count(bus.tally.sinceStart)))
    }

    /// `3 sur 12 044`.
    func count(_ count: ReadingCount) -> String {
        texts(.qualityOf, numbers.whole(count.wrong), numbers.whole(count.total))
    }

    /// What the probes draw while converting, of what the supply gives, and how they are spread.
    var supply: StateCell {
        let demand = bus.demand
        let supply = snapshot.unit.oneWire?.supply ?? Current(amperes: 0.1)
        let drawn = bus.schedule?.demand ?? demand.current
        let parasites = bus.probes.count { $0.isParasite == true && $0.absentSince == nil }
        let mark: StateMark =
            drawn.amperes > supply.amperes
            ? .fault
            : parasites > 0 || demand.current.amperes > supply.amperes ? .look : .ok
        var text = texts(
            .healthSupply, numbers.decimal(demand.current.amperes * 1_000, places: 1),
            numbers.decimal(supply.amperes * 1_000, places: 0))
        if let schedule = bus.schedule {
            text += texts.counted(
                schedule.groups, of: schedule.groups, one: .healthGroup, more: .healthGroups)
            text += texts(.healthCycle, numbers.decimal(schedule.cycle.seconds, places: 1))
        }
        if parasites > 0 {
            text += texts.counted(
                parasites, of: parasites, one: .healthParasite, more: .healthParasites)
        }
        return StateCell(mark, text)
    }

    /// What changed since the map was kept.
    var map: StateCell {
        guard let map = snapshot.oneWireMap else {
            return StateCell(.todo, texts(.healthNoMap))
        }
        let change = MapComparison(map, with: bus, at: clock.instant)
        let kept = texts(.healthMap, date(map.unixSeconds), String(map.entries.count))
        guard !change.isSame else { return StateCell(.ok, kept + texts(.healthSame)) }
        var parts: [String] = []
        if !change.new.isEmpty {
            parts.append(
                texts.counted(
                    change.new.count, of: change.new.count, one: .healthNewOne, more: .healthNew))
        }
        if !change.absent.isEmpty {
            parts.append(
                texts.counted(
                    change.absent.count, of: change.absent.count, one: .probesAbsentOne,
                    more: .probesAbsent))
        }
        if !change.weaker.isEmpty {
            parts.append(
                texts.counted(
                    change.weaker.count, of: change.weaker.count, one: .healthWeakerOne,
                    more: .healthWeaker))
        }
        let mark: StateMark = change.absent.isEmpty ? .look : .fault
        return StateCell(mark, kept + texts(.healthChanged, parts.joined(separator: ", ")))
    }

    /// `15/01 12:30`.
    func date(_ unixSeconds: Int64) -> String {
        let civil = CivilTime(
            unixSeconds: unixSeconds, utcOffset: clock.civil.utcOffset
        ).components
        func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return pair(civil.day) + "/" + pair(civil.month) + " " + pair(civil.hour) + ":"
            + pair(civil.minute)
    }
}
