public import AnnalsEnglish
public import AnnalsModel

/// Everything that was recognised in one sentence: what `annals explain` prints.
public struct SentenceReading: Hashable, Sendable {
    /// An event with the rule that made it.
    public struct Finding: Hashable, Sendable {
        /// The event as it was coded.
        public let event: Event
        /// The line of the frame tables that made it, such as `law/sign + decree`.
        public let rule: String
        /// How likely it is right; nil where a frame of the user's made it, which is not weighed.
        public let likelihood: Likelihood?

        /// Joins an event with its rule.
        public init(event: Event, rule: String, likelihood: Likelihood? = nil) {
            self.event = event
            self.rule = rule
            self.likelihood = likelihood
        }
    }

    /// The sentence with its tree; its spans are in Unicode scalars of the article's text.
    public let sentence: Sentence
    /// What part of the article it stands in.
    public let role: Passage.Role
    /// The expressions of time.
    public var times: [TimeExpression] = []
    /// The numbers with what they count.
    public var quantities: [Quantity] = []
    /// The words that name someone who can act.
    public var actors: [ActorMention] = []
    /// The state that the article is about as the sentence ends; nil where it has named none.
    public var focus: String?
    /// The state in which this sentence or one of the two before it says that something happens.
    public var site: String?
    /// The words that name a place.
    public var places: [PlaceMention] = []
    /// The events that rest on it, in the order of their triggers.
    public var events: [Finding] = []
    /// What was refused, and why.
    public var remarks: [Remark] = []

    /// Starts the reading of a sentence, with nothing recognised yet.
    public init(sentence: Sentence, role: Passage.Role) {
        self.sentence = sentence
        self.role = role
    }
}
