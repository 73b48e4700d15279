package org.neuroglide.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/** A request of the web server. */
final class JavalinExchange implements Exchange {
    private final Context context;

    JavalinExchange(Context context) {
        this.context = context;
    }

    @Override
    public String method() {
        return context.req().getMethod();
    }

    @Override
    public String path() {
        return context.req().getRequestURI();
    }

    @Override
    public @Nullable String header(String name) {
        return context.req().getHeader(name);
    }

    @Override
    public int headers(String name) {
        return Collections.list(context.req().getHeaders(name)).size();
    }

    @Override
    public List<String> names() {
        return Collections.list(context.req().getHeaderNames());
    }

    @Override
    public Map<String, String> parameters() {
        return context.pathParamMap();
    }

    @Override
    public Map<String, List<String>> query() {
        return context.queryParamMap();
    }

    @Override
    public boolean local() {
        try {
            return InetAddress.getByName(context.req().getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public long length() {
        return context.req().getContentLengthLong();
    }

    @Override
    public boolean read() {
        boolean sent = length() > 0 || header("Transfer-Encoding") != null;
        return !sent || request().getHttpInput().isFinished();
    }

    @Override
    public boolean begun() {
        return request().getHttpInput().getContentReceived() > 0;
    }

    @Override
    public long came() {
        return request().getHeadersNanoTime();
    }

    private ServletContextRequest request() {
        return ServletContextRequest.getServletContextRequest(context.req());
    }

    @Override
    public InputStream body() throws IOException {
        return context.req().getInputStream();
    }
}
