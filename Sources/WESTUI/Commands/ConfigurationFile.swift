import ArgumentParser
import WESIO

/// Finds and reads the configuration for the verbs of `wes config`.
struct ConfigurationFile {
    let language: Language

    /// The file named, else the first that exists; every problem is said, and then 64.
    func read(_ named: String?) throws -> UnitConfiguration {
        guard let file = named ?? ConfigurationLocation.found else {
            throw StandardError.fail(ConfigurationText(language: language).noFile, status: 64)
        }
        switch UnitConfiguration.load(file) {
        case .success(let configuration): return configuration
        case .failure(let problems):
            let words = ProblemText(language: language)
            for problem in problems.all { StandardError.say(words.sentence(problem)) }
            throw ExitCode(64)
        }
    }
}
