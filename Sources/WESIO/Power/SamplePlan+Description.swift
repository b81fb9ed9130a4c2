public import WESModel

extension SamplePlan {
    /// Makes the plan of a configuration: clamp N is channel N, where the frame has one.
    public init(_ samples: SampleDescription, clamps: [Int: ClampDescription]) {
        let channels = max(samples.channels, 1)
        self.init(
            rate: samples.rateHertz, bits: samples.bits, channels: channels,
            skew: samples.skewMicroseconds * 1e-6, voltsPerVolt: samples.voltsPerVolt,
            clamps: clamps.keys.sorted().filter { (1..<channels).contains($0) }.map { number in
                Clamp(
                    number: number, channel: number,
                    amperesPerVolt: clamps[number]?.amperesPerVolt ?? samples.amperesPerVolt,
                    leadDegrees: clamps[number]?.leadDegrees ?? samples.leadDegrees)
            })
    }
}
