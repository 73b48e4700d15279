package org.neuroglide.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the web server refuses before any route sees it, in the form of every other error. */
final class JettyErrors extends ErrorHandler {
    private final SafetyHeaders headers;

    JettyErrors(SafetyHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Answer answer = Fallbacks.byStatus(response.getStatus());
        headers(response.getHeaders(), answer);
        if (!request.getConnectionMetaData().isPersistent()) {
            // Where a request cannot be read the version of its client is unknown, and Jetty takes it for one that knows by itself.
            response.getHeaders().put("Connection", "close");
        }
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }

    private void headers(HttpFields.Mutable fields, Answer answer) {
        fields.put("Content-Type", answer.type());
        headers.common().forEach(fields::put);
        answer.headers().forEach(fields::put);
    }
}
