import WESModel

extension OneWireReader {
    /// Takes the answer of a job that the master could do.
    mutating func take(
        _ answer: OneWireJobAnswer, of job: OneWireJob, at now: Instant
    ) -> [Event] {
        switch (job, answer) {
        case (.open, _): return opened(at: now)
        case (.line, .line(let line)):
            mustLook = false
            let events = saw(line, at: now)
            return search?.isComplete == true ? events + endOfPasses(at: now) : events
        case (.walk, .walked(let answer)): return took(answer, at: now)
        case (.walk, .listed(let roms, let faults)):
            let events = told(search?.took(list: roms, faults: faults, at: now) ?? [], at: now)
            // The list of a bus says nothing of its line: a look does, before the search is over.
            mustLook = search?.isComplete == true
            return mustLook ? events : events + endOfPasses(at: now)
        case (.list, .listed(let roms, _)): return followed(roms, at: now)
        case (.verify(let rom), .verified(let isThere)):
            return verified(rom, isThere, at: now)
        case (.convert(let roms, _, let power), .converting(let end)):
            cycle.finish(job)
            let time = roms.map {
                Scratchpad.conversionTime(family: $0.family, resolution: resolutions[$0])
            }.max()
            let known = now + (time ?? .milliseconds(750))
            cycle.began(until: walks ? min(end, known) : end, power: power)
            return []
        case (.endPower, _):
            cycle.endPower()
            return []
        case (.read(let rom), .probe(let result, let resolution)):
            cycle.finish(job)
            resolutions[rom] = resolution ?? resolutions[rom]
            return read(rom, result, at: now)
        default: return other(answer, of: job, at: now)
        }
    }

    private mutating func other(
        _ answer: OneWireJobAnswer, of job: OneWireJob, at now: Instant
    ) -> [Event] {
        cycle.finish(job)
        switch (job, answer) {
        case (.powerSupply(let rom), .powered(let isParasite)):
            guard let isParasite else { return [] }
            parasites[rom] = isParasite
            return told([.powered(rom, isParasite: isParasite)], at: now)
        case (.climate(let rom, _), .climate(let reading, let result)):
            let facts = reading.map { [OneWireEvent.climate(rom, $0)] } ?? []
            return told(facts, at: now) + read(rom, result, at: now)
        case (.board(let rom), .board(let registers)),
            (.startBoard(let rom, _), .board(let registers)),
            (.driveBoard(let rom, _), .board(let registers)):
            if registers == nil { presence.doubt(rom) } else { presence.confirm(rom) }
            return told([.board(rom, registers)], at: now)
        default: return []
        }
    }

    private mutating func opened(at now: Instant) -> [Event] {
        line = nil
        mustLook = !walks
        cycle = ReadingCycle()
        cycleAt = now
        // A parasite may have got its wire meanwhile, and a probe another resolution.
        parasites = [:]
        resolutions = [:]
        if search == nil { search = SearchRun() }
        return change(to: .open(device: device, honoured: true), at: now)
    }

    private mutating func took(_ answer: WalkAnswer, at now: Instant) -> [Event] {
        guard var run = search else { return [] }
        let (facts, line) = run.took(answer)
        search = run
        let events = told(facts, at: now)
        guard let line else { return events }
        return events + saw(line, at: now) + endOfPasses(at: now)
    }

    /// Ends a search that made its passes; one at the start also ends where there is no line.
    private mutating func endOfPasses(at now: Instant) -> [Event] {
        guard let run = search, run.isComplete || run.identifier == nil && !isReadable else {
            return []
        }
        let ended = endSearch(isComplete: true, .done, at: now)
        search = nil
        if isReadable {
            _ = presence.add(run.present)
            presence.doubt(except: Set(run.present))
        }
        cycleAt = min(cycleAt, now)
        return ended + told([.listed(presence.present)], at: now) + scheduled(at: now)
    }

    /// The list of a master that follows the bus by itself.
    private mutating func followed(_ roms: [ROMCode], at now: Instant) -> [Event] {
        presence.set(roms)
        plan(at: now)
        return told([.listed(presence.present)], at: now) + scheduled(at: now)
    }

    private mutating func saw(_ seen: OneWireLine?, at now: Instant) -> [Event] {
        let wasReadable = isReadable
        let isNews = line != .some(seen)
        line = .some(seen)
        if !isReadable {
            retryAt = now + Self.retry
            cycle = ReadingCycle()
        } else if !wasReadable, search == nil {
            // What hangs on a line that came back is found again, before it is read.
            search = SearchRun()
            cycleAt = now
        }
        return isNews ? told([.line(seen)], at: now) : []
    }

    private mutating func verified(_ rom: ROMCode, _ isThere: Bool, at now: Instant) -> [Event] {
        cycle.finish(.verify(rom))
        guard presence.verified(rom, isThere) else { return [] }
        guard !isThere else {
            return told([.listed(presence.present)], at: now) + scheduled(at: now)
        }
        cycle.drop(rom)
        parasites[rom] = nil
        let lost: [OneWireEvent] = rom.isProbe ? [.measured(rom, .absent)] : []
        return told(lost + [.listed(presence.present)], at: now) + scheduled(at: now)
    }

    private mutating func read(
        _ rom: ROMCode, _ result: ProbeResult, at now: Instant
    ) -> [Event] {
        switch result {
        case .temperature, .underpowered: presence.confirm(rom)
        case .checksum:
            presence.confirm(rom)
            if rom.isThermometer { _ = cycle.reread(rom) }
        case .powerOn:
            // It may have lost its supply for an instant: once more, alone (onewire.md 3.1).
            if cycle.reconvert(rom, power: parasites[rom] == true) { return [] }
        case .empty, .stuckLow:
            mustLook = walks
            presence.doubt(rom)
        case .absent: break
        }
        return told([.measured(rom, result)], at: now)
    }

    /// Facts at an instant.
    func told(_ facts: [OneWireEvent], at now: Instant) -> [Event] {
        facts.map { .oneWire($0, at: now) }
    }
}
