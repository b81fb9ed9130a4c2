import ArgumentParser
import Testing
import WESModel

@testable import WESTUI

@Suite struct RelayRunTests {
    /// What a run said, and the status it ended with.
    private struct Outcome {
        var said: [String] = []
        var status: Int32 = 0
    }

    /// Runs on an engine; a signal ends the wait once the relay is held.
    private func run(
        _ action: RelayAction, number: Int = 1, on engine: ObedientEngine, isSure: Bool = false,
        signal: Int32 = 2, isJSON: Bool = false, answers: [TerminalQuestion.Answer] = []
    ) -> Outcome {
        var outcome = Outcome()
        var left = answers
        var isHolding = false
        var run = RelayRun(
            engine: engine, language: .french, number: number, user: "essai", isSure: isSure,
            follow: { step in
                while try step(engine.newestSnapshot()) {
                    if isHolding { return signal }
                    engine.pass()
                }
                return nil
            },
            ask: { _ in left.isEmpty ? .unanswered : left.removeFirst() },
            say: { line in
                outcome.said.append(line)
                if line.contains("le tient") || isJSON { isHolding = true }
            })
        run.isJSON = isJSON
        do {
            try run.run(action)
        } catch let exit as ExitCode {
            outcome.status = exit.rawValue
        } catch {
            outcome.status = -1
        }
        return outcome
    }

    private let close = Command.setRelay(.relay(1), .closed, by: "essai")

    @Test func `on asks for the number, closes, holds until Ctrl-C and says so`() {
        let engine = ObedientEngine()
        let outcome = run(.on, on: engine, answers: [.line(" 1 ")])
        #expect(engine.commands == [close])
        #expect(
            outcome.said == [
                "Relais 1 fermé ; wes le tient jusqu'à Ctrl-C, puis le relâche.",
                "Relais 1 relâché.",
            ])
        #expect(outcome.status == 0)
        #expect(run(.on, on: engine, isSure: true, signal: 15).status == 143)
    }

    @Test(arguments: [
        TerminalQuestion.Answer.line(""), .line("2"), .line("o"), .line("11"), .tooEarly,
        .unanswered, .signal(2),
    ])
    func `any other answer cancels`(answer: TerminalQuestion.Answer) {
        for action in [RelayAction.on, .off, .test] {
            let engine = ObedientEngine()
            let outcome = run(action, on: engine, answers: [answer])
            #expect(engine.commands.isEmpty)
            #expect(outcome.status == (answer == .signal(2) ? 130 : 1))
        }
    }

    @Test func `the question is void when the relay changed while it was read`() {
        let engine = ObedientEngine()
        var asked = false
        let run = RelayRun(
            engine: engine, language: .french, number: 1, user: "essai", isSure: false,
            follow: { step in
                while try step(engine.newestSnapshot()) { engine.pass() }
                return nil
            },
            ask: { _ in
                asked = true
                engine.change { $0.drive(1, .closed) }
                return .line("1")
            }, say: { _ in })
        #expect(throws: ExitCode(1)) { try run.run(.on) }
        #expect(asked && engine.commands.isEmpty)
    }

    @Test func `--yes asks nothing`() {
        let engine = ObedientEngine()
        #expect(run(.off, on: engine, isSure: true).said == ["Relais 1 ouvert."])
        #expect(engine.commands == [.setRelay(.relay(1), .open, by: "essai")])
    }

    @Test func `a test prints its result`() {
        let engine = ObedientEngine()
        let good = run(.test, on: engine, isSure: true)
        #expect(good.said.last == "Relais 1 fermé puis rouvert (essai 10 s) : réussi, +2 160 W")
        #expect(good.status == 0)
        engine.setStep(0)
        let idle = run(.test, on: engine, isSure: true)
        #expect(idle.said.last?.contains("charge inchangée") == true)
        #expect(idle.status == 2)
    }

    @Test func `the contactor is asked for before the first test`() {
        let engine = ObedientEngine()
        let outcome = run(.test, number: 2, on: engine, answers: [.line("o"), .line("2")])
        #expect(
            engine.commands == [
                .setContactor(.relay(2), true),
                .testRelay(.relay(2), .seconds(10), by: "essai"),
            ])
        #expect(outcome.status == 0)
        let other = ObedientEngine()
        #expect(run(.test, number: 2, on: other, answers: [.line("x")]).status == 1)
        #expect(other.commands.isEmpty)
    }

    @Test func `an inductive load without a contactor is not tested, even for a script`() {
        func engine(_ hasContactor: Bool?) -> ObedientEngine {
            let engine = ObedientEngine()
            engine.change {
                $0.snapshot.unit.relays[2]?.kind = .inductive
                $0.snapshot.unit.relays[2]?.hasContactor = hasContactor
            }
            return engine
        }
        for hasContactor in [nil, false] as [Bool?] {
            let refusing = engine(hasContactor)
            #expect(run(.test, number: 2, on: refusing, isSure: true).status == 1)
            #expect(refusing.commands.isEmpty)
        }
        let asked = engine(nil)
        #expect(run(.test, number: 2, on: asked, answers: [.line("n")]).status == 1)
        #expect(asked.commands == [.setContactor(.relay(2), false)])
        let wired = engine(true)
        #expect(run(.test, number: 2, on: wired, isSure: true).status == 0)
        let closing = engine(nil)
        #expect(run(.on, number: 2, on: closing, answers: [.line("o"), .line("2")]).status == 0)
        #expect(closing.commands.first == .setContactor(.relay(2), true))
    }

    @Test func `a compressor is not tested, even for a script`() {
        let engine = ObedientEngine()
        #expect(run(.test, number: 3, on: engine, isSure: true).status == 1)
        #expect(engine.commands.isEmpty)
    }

    @Test func `state tells the position and changes nothing`() {
        let engine = ObedientEngine()
        let outcome = run(.state, on: engine)
        #expect(outcome.said == ["Relais 1 · Chauffe-eau : ouvert (repos), depuis 12:41:07"])
        #expect(engine.commands.isEmpty)
    }

    @Test func `each action answers with one object of JSON`() throws {
        func object(_ action: RelayAction) throws -> String {
            let outcome = run(action, on: ObedientEngine(), isSure: true, isJSON: true)
            #expect(outcome.status == 0 && outcome.said.count == 1, "\(outcome)")
            return try #require(outcome.said.first)
        }
        let start =
            #"{"relay":1,"terminal":"relays.1","name":"Chauffe-eau","action":"#
        let state = try object(.state)
        #expect(state.hasPrefix(start + #""state","load":"clamps.3","commanded":"open","#))
        #expect(state.contains(#""at_start":"open","at_exit":"off""#))
        #expect(try object(.on).contains(#""action":"on""#))
        #expect(try object(.off).contains(#""commanded":"open""#))
        let test = try object(.test)
        #expect(test.contains(#""verdict":"effective","ended":"#))
        #expect(test.contains(#""step_w":2160"#))
        #expect(test.contains(#""text":"Relais 1 fermé puis rouvert"#))
    }

    @Test func `an unknown relay is a wrong argument, a refusal a failure`() {
        #expect(run(.state, number: 9, on: ObedientEngine()).status == 64)
        let refusing = ObedientEngine(refusal: .notOpen)
        #expect(run(.on, on: refusing, isSure: true).status == 1)
    }

    @Test func `a line that this version does not drive is said, not waited for`() {
        let engine = ObedientEngine()
        engine.change { $0.snapshot.unit.relays[1]?.line = "sim:chip" }
        let before = engine.now().instant
        #expect(run(.on, on: engine, isSure: true).status == 1)
        #expect(engine.now().instant == before && engine.commands.isEmpty)
    }

    @Test func `a line that does not open is given up`() {
        let engine = ObedientEngine()
        engine.change {
            $0.apply(.link(.relay(1), .missing(device: "sim:x"), at: $0.now))
        }
        #expect(run(.on, on: engine, isSure: true).status == 1)
        #expect(engine.commands.isEmpty)
    }
}
