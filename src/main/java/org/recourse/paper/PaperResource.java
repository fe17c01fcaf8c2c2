package org.recourse.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.recourse.access.OpenToTry;
import org.recourse.access.Role;

/** {@code POST /api/papers}: an interview in, a paper out. Stores nothing and logs nothing of it. */
@Path("/api/papers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({PaperResource.PDF, PaperResource.HTML})
public final class PaperResource {

    static final String PDF = "application/pdf";
    static final String HTML = "text/html;charset=utf-8;qs=0.9";

    private final Papers papers;

    public PaperResource(Papers papers) {
        this.papers = papers;
    }

    @POST
    @Path("/brief")
    @OpenToTry
    @RolesAllowed({Role.Name.ATTORNEY, Role.Name.ADVOCATE})
    public Printed brief(PaperRequest request) {
        return papers.brief(request);
    }

    @POST
    @Path("/sheet")
    @OpenToTry
    @RolesAllowed({Role.Name.ADVOCATE, Role.Name.ATTORNEY})
    public Printed sheet(PaperRequest request) {
        return papers.sheet(request);
    }

    @POST
    @Path("/card")
    @OpenToTry
    @RolesAllowed({Role.Name.ADVOCATE, Role.Name.ATTORNEY})
    public Printed card(PaperRequest request) {
        return papers.card(request);
    }

    /** Writes a paper as the caller would rather have it: the PDF, or the page to print from a browser. */
    @Produces({PDF, HTML})
    public static final class Writer implements MessageBodyWriter<Printed> {

        private static final MediaType AS_PDF = MediaType.valueOf(PDF);

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == Printed.class;
        }

        @Override
        public void writeTo(
                Printed paper,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream body)
                throws IOException {
            if (mediaType.isCompatible(AS_PDF)) {
                // The name is seen in the list of downloads of a shared computer.
                headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"paper.pdf\"");
                body.write(paper.pdf());
            } else {
                headers.putSingle("Content-Security-Policy", PrintStyle.CONTENT_SECURITY_POLICY);
                body.write(paper.html());
            }
        }
    }
}
