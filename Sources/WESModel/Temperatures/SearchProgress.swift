/// Where a search stands on the tree of ROM codes.
public struct SearchProgress: Hashable, Sendable, Codable {
    /// The pass under way, from 1.
    public var pass: Int
    /// The bit at which the next walk takes the other branch, 0 to 63; nil at the end of a pass.
    public var branch: Int?
    /// Devices found by this pass so far.
    public var found: Int
    /// The device that the last walk found; nil where it found none.
    public var rom: ROMCode?

    /// Makes a progress.
    public init(pass: Int, branch: Int?, found: Int, rom: ROMCode? = nil) {
        self.pass = pass
        self.branch = branch
        self.found = found
        self.rom = rom
    }
}
