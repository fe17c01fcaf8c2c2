package org.recourse.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.recourse.access.OpenToTry;
import org.recourse.access.Role;

/** {@code POST /api/papers}: an interview in, a paper out. Stores nothing and logs nothing of it. */
@Path("/api/papers")
@Consumes(MediaType.APPLICATION_JSON)
public final class PaperResource {

    static final String PDF = "application/pdf";
    static final String HTML = "text/html;charset=utf-8;qs=0.9";

    private final Papers papers;

    public PaperResource(Papers papers) {
        this.papers = papers;
    }

    @POST
    @Path("/brief")
    @Produces(PDF)
    @OpenToTry
    @RolesAllowed({Role.Name.ATTORNEY, Role.Name.ADVOCATE})
    public Response brief(PaperRequest request) {
        return pdf(papers.brief(request));
    }

    @POST
    @Path("/brief")
    @Produces(HTML)
    @OpenToTry
    @RolesAllowed({Role.Name.ATTORNEY, Role.Name.ADVOCATE})
    public Response briefPage(PaperRequest request) {
        return html(papers.brief(request));
    }

    @POST
    @Path("/sheet")
    @Produces(PDF)
    @OpenToTry
    @RolesAllowed({Role.Name.ADVOCATE, Role.Name.ATTORNEY})
    public Response sheet(PaperRequest request) {
        return pdf(papers.sheet(request));
    }

    @POST
    @Path("/sheet")
    @Produces(HTML)
    @OpenToTry
    @RolesAllowed({Role.Name.ADVOCATE, Role.Name.ATTORNEY})
    public Response sheetPage(PaperRequest request) {
        return html(papers.sheet(request));
    }

    @POST
    @Path("/card")
    @Produces(PDF)
    @OpenToTry
    @RolesAllowed({Role.Name.ADVOCATE, Role.Name.ATTORNEY})
    public Response card(PaperRequest request) {
        return pdf(papers.card(request));
    }

    @POST
    @Path("/card")
    @Produces(HTML)
    @OpenToTry
    @RolesAllowed({Role.Name.ADVOCATE, Role.Name.ATTORNEY})
    public Response cardPage(PaperRequest request) {
        return html(papers.card(request));
    }

    static Response pdf(Printed paper) {
        // The name is seen in the list of downloads of a shared computer.
        return Response.ok(paper.pdf())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"paper.pdf\"")
                .build();
    }

    static Response html(Printed paper) {
        return Response.ok(paper.html())
                .header("Content-Security-Policy", PrintStyle.CONTENT_SECURITY_POLICY)
                .build();
    }
}
