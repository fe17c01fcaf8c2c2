package org.recourse.http;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** One resource for each thing that can go right or wrong. */
@SuppressWarnings("DoNotCallSuggester")
public final class SmallApplication extends Application<Configuration> {

    @Override
    public void run(Configuration configuration, Environment environment) {
        HttpSetup.install(configuration, environment, List.of(new SmallResource()));
        environment.servlets().addServlet("broken", new BrokenServlet()).addMapping("/broken");
    }

    /** Fails where Jersey cannot help. */
    public static final class BrokenServlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setHeader("Content-Security-Policy", "default-src 'self'");
            response.sendError(Integer.parseInt(request.getQueryString()), "canary");
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
            throw new ServletException("canary", new IllegalStateException("canary"));
        }
    }

    public record Note(
            @NotNull String text, int count, @Valid @NotNull List<Line> lines) {}

    public record Line(@NotEmpty String words) {}

    public record Size(int size) {}

    public record Unwritable(String text) {

        public String getTrap() {
            throw new IllegalStateException("canary");
        }
    }

    @Path("/")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    public static final class SmallResource {

        @POST
        @Path("notes")
        public Note note(@NotNull @Valid Note note) {
            return note;
        }

        @POST
        @Path("bytes")
        public Size bytes(byte[] body) {
            return new Size(body.length);
        }

        /** Takes its time between the first byte and the next, as a busy computer does. */
        @POST
        @Path("late")
        public Size late(InputStream body) throws IOException, InterruptedException {
            int first = body.read() < 0 ? 0 : 1;
            Thread.sleep(1_200);
            return new Size(first + body.readAllBytes().length);
        }

        @GET
        @Path("items/{id}")
        public Size item(@PathParam("id") UUID id, @QueryParam("n") @DefaultValue("1") int n) {
            return new Size(n);
        }

        @DELETE
        @Path("items/{id}")
        public void delete(@PathParam("id") UUID id) {}

        @GET
        @Path("page")
        @Produces(MediaType.TEXT_HTML)
        public Response page() {
            return Response.ok("<p>")
                    .header("Content-Security-Policy", "default-src 'self'")
                    .header("Cache-Control", "private")
                    .build();
        }

        @POST
        @Path("boom")
        public Size boom(byte[] body) {
            throw new IllegalStateException("canary", new IllegalArgumentException("canary"));
        }

        @GET
        @Path("wait")
        public Size waiting() throws InterruptedException {
            Thread.sleep(1_000);
            return new Size(1);
        }

        @GET
        @Path("busy")
        public Response busy() {
            return Response.status(503).build();
        }

        @GET
        @Path("own-error")
        public Response ownError() {
            return Response.status(409)
                    .entity("canary")
                    .type(MediaType.TEXT_PLAIN)
                    .build();
        }

        @GET
        @Path("unwritable")
        public Unwritable unwritable() {
            return new Unwritable("canary");
        }

        @GET
        @Path("problem")
        public Size problem() {
            throw new ProblemException(Problem.of("gone", 410, "Gone", "Start a new interview."));
        }
    }
}
