import Glibc
import WESModel

/// The lines of a chip that this program holds: as one request where all of them are free, else
/// those that can be had.
struct GPIOLines {
    /// The requests that tell edges.
    private(set) var inputs: [GPIORequest] = []
    /// The requests that drive.
    private(set) var outputs: [GPIORequest] = []
    /// Why the other lines are not held, by the numbers of the reader.
    private(set) var refused: [UInt32: IOFailure] = [:]

    private let device: String
    /// The offset of a line that is taken by itself.
    private let alone: UInt32?

    /// Takes the lines of a wish; fails where none of them can be had.
    init(
        _ wanted: WantedLines, of chip: borrowing GPIOChip, device: String, alone: UInt32?
    ) throws(IOFailure) {
        self.device = device
        self.alone = alone
        do throws(IOFailure) {
            outputs = try take(wanted.outputs, asOutputs: true, of: chip)
            inputs = try take(wanted.inputs, asOutputs: false, of: chip)
        } catch {
            close()
            throw error
        }
        guard held == nil else { return }
        let first = refused.min { $0.key < $1.key }
        throw first?.value ?? IOFailure(.missing, device: device)
    }

    /// The request whose end is that of the chip; nil without any.
    var held: GPIORequest? { inputs.first ?? outputs.first }

    /// True for a line that is low, by its number.
    func levels() throws(IOFailure) -> [UInt32: Bool] {
        var levels: [UInt32: Bool] = [:]
        for request in inputs {
            levels.merge(try request.levels(device: device)) { $1 }
        }
        return levels
    }

    /// Drives the lines of a record.
    func drive(_ values: LineValues) throws(IOFailure) {
        for request in outputs { try request.drive(values, device: device) }
    }

    /// Tries the lines again that could not be had; answers the inputs that it got.
    mutating func retake(
        _ wanted: WantedLines, of chip: borrowing GPIOChip
    ) -> [GPIORequest] {
        var found: [GPIORequest] = []
        for number in refused.keys.sorted() {
            let isOutput = wanted.outputs[number] != nil
            guard let source = wanted.outputs[number] ?? wanted.inputs[number] else { continue }
            guard let request = one(number, source, asOutputs: isOutput, of: chip) else { continue }
            refused[number] = nil
            if isOutput {
                outputs.append(request)
            } else {
                inputs.append(request)
                found.append(request)
            }
        }
        return found
    }

    /// Lets go of every line.
    mutating func close() {
        for request in inputs + outputs { request.close() }
        inputs = []
        outputs = []
        refused = [:]
    }

    /// Takes lines together where it can, else those that nobody holds together, else each alone.
    private mutating func take(
        _ lines: [UInt32: SourceID], asOutputs: Bool, of chip: borrowing GPIOChip
    ) throws(IOFailure) -> [GPIORequest] {
        guard !lines.isEmpty else { return [] }
        if let whole = try together(lines, asOutputs, chip) { return [whole] }
        var free = lines
        for number in lines.keys where chip.line(alone ?? number)?.holder != nil {
            free[number] = nil
        }
        var requests: [GPIORequest] = []
        if !free.isEmpty, free.count < lines.count,
            let most = try together(free, asOutputs, chip)
        {
            requests = [most]
        } else {
            free = [:]
        }
        for (number, source) in lines.sorted(by: { $0.key < $1.key }) where free[number] == nil {
            if let request = one(number, source, asOutputs: asOutputs, of: chip) {
                requests.append(request)
            }
        }
        return requests
    }

    /// One request for all of some lines; nil where one of them is refused, a failure where the
    /// chip is.
    private func together(
        _ lines: [UInt32: SourceID], _ asOutputs: Bool, _ chip: borrowing GPIOChip
    ) throws(IOFailure) -> GPIORequest? {
        do throws(IOFailure) {
            return try GPIORequest(
                lines, asOutputs: asOutputs, of: chip, device: device, alone: alone)
        } catch {
            guard error.errno != ENODEV else { throw error }
            return nil
        }
    }

    /// A request for one line; nil, with the reason kept, where it is refused.
    private mutating func one(
        _ number: UInt32, _ source: SourceID, asOutputs: Bool, of chip: borrowing GPIOChip
    ) -> GPIORequest? {
        do throws(IOFailure) {
            return try GPIORequest(
                [number: source], asOutputs: asOutputs, of: chip, device: device, alone: alone)
        } catch {
            refused[number] = error
            return nil
        }
    }
}
