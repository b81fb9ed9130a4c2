import ArgumentParser
import WESIO
import WESModel

/// The RS485 bus of a unit, or a port alone, held by this program.
final class ModbusAccess {
    /// The bus.
    let bus: ModbusDescription
    /// The language of the texts.
    let language: Language
    private let lock: UnitLock?
    private let simulation: SimulatedUnit?

    /// The sentences.
    var text: ModbusText { ModbusText(language: language) }

    /// The bus that the options name; says one sentence and throws where there is none.
    static func open(_ options: UnitOptions, device: String?) throws -> ModbusAccess {
        let guess = Session.guess(options)
        if let device {
            return ModbusAccess(ModbusDescription(device: device), guess, nil, nil)
        }
        if let scene = options.demo { return try demo(scene, guess) }
        guard let file = options.config ?? ConfigurationLocation.found else {
            throw StandardError.fail(CommandText(language: guess).noConfiguration)
        }
        switch UnitConfiguration.load(file) {
        case .success(let configuration):
            let unit = configuration.description
            let language = Session.language(options, unit)
            guard let bus = unit.modbus else {
                throw StandardError.fail(ModbusText(language: language).noBus)
            }
            let lock = try Session.take(StateFolder.path(beside: file), language)
            return ModbusAccess(bus, language, lock, nil)
        case .failure(let problems):
            let words = ProblemText(language: guess)
            for problem in problems.all { StandardError.say(words.sentence(problem)) }
            throw ExitCode(64)
        }
    }

    /// A caller whose port is open.
    func caller(_ signals: SignalSource) throws -> ModbusCaller {
        let caller = ModbusCaller(bus, interrupt: signals.descriptor)
        do throws(IOFailure) {
            try caller.open()
        } catch {
            throw refusal(error)
        }
        return caller
    }

    /// Says why the port fails, and makes the error that ends the program.
    func refusal(_ failure: IOFailure) -> ExitCode {
        StandardError.fail(text.refused(failure.linkState(at: .zero)))
    }

    /// Lets the unit go.
    func close() {
        simulation?.stop()
        lock?.release()
    }

    private init(
        _ bus: ModbusDescription, _ language: Language, _ lock: UnitLock?,
        _ simulation: SimulatedUnit?
    ) {
        self.bus = bus
        self.language = language
        self.lock = lock
        self.simulation = simulation
    }

    private static func demo(_ name: String, _ language: Language) throws -> ModbusAccess {
        do {
            let unit = try SimulatedUnit.start(scene: try SceneFiles.scene(name))
            guard let bus = unit.description.modbus else {
                unit.stop()
                throw StandardError.fail(ModbusText(language: language).noBus)
            }
            return ModbusAccess(bus, language, nil, unit)
        } catch let exit as ExitCode {
            throw exit
        } catch {
            let (sentence, status) = DemoFailure.explain(error, DemoText(language: language))
            throw StandardError.fail(sentence, status: status)
        }
    }
}
