import NIOCore
import NIOHTTPTypes

/// Closes the connection of a client that takes too long to send a whole request, or to take what it is sent, so that
/// nobody holds connections open by dribbling bytes. How long an answer takes to work out does not count.
final class SlowClientHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let patience: TimeAmount
    private var requestDue: Scheduled<Void>?
    private var readerDue: Scheduled<Void>?
    /// Requests that have come in whole and are not answered yet.
    private var underWay = 0

    init(patience: TimeAmount) {
        self.patience = patience
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { requestDue = requestDue ?? deadline(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        requestDue = requestDue ?? deadline(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        stop()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        stop()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .end = unwrapInboundIn(data) {
            underWay += 1
            requestDue?.cancel()
            requestDue = nil
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) {
            underWay = max(0, underWay - 1)
            if underWay == 0 {
                requestDue?.cancel()
                requestDue = deadline(context)
            }
        }
        context.write(data, promise: promise)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        readerDue?.cancel()
        readerDue = context.channel.isWritable ? nil : deadline(context)
        context.fireChannelWritabilityChanged()
    }

    private func deadline(_ context: ChannelHandlerContext) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: patience) { context.close(promise: nil) }
    }

    private func stop() {
        requestDue?.cancel()
        readerDue?.cancel()
        (requestDue, readerDue) = (nil, nil)
    }
}
