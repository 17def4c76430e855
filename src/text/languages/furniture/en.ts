import { phrases, wordSet } from "../language.js";
import type { FurnitureLines } from "./lines.js";

export const englishLines = (): FurnitureLines => ({
  share: wordSet(
    `share tweet post print email mail copy link send save bookmark forward follow subscribe listen comment comments article
     story page friend report error font size`,
  ),
  menu: phrases(`
    home
    front page
    homepage
    archive
    about
    about us
    contact
    contact us
    contacts
    advertise
    advertise with us
    subscribe
    newsletters
    newsletter
    sign in
    sign up
    log in
    login
    register
    my account
    account
    search
    menu
    help
    faq
    careers
    privacy
    privacy policy
    cookie policy
    cookie settings
    terms
    terms of use
    terms and conditions
    sitemap
    site map
    rss
    accessibility
    skip to content
    back to top
    donate
    support us
    become a member
    imprint
  `),
  sections: phrases(`
    listen live
    programmes
    programs
    schedule
    letters
    latest
    markets
    local
    national
    international
    features
    lifestyle
    health
    science
    technology
    travel
    food
    courts
    schools
    news
    world
    politics
    business
    economy
    opinion
    culture
    sport
    sports
    weather
    video
    videos
    podcasts
    photos
    crossword
    obituaries
    jobs
    editions
  `),
  related: phrases(`
    read also
    also read
    read more
    read next
    read this next
    related
    related articles
    related stories
    related topics
    related posts
    related content
    more from
    more on this story
    more on this topic
    more in
    more stories
    more news
    see also
    most read
    most popular
    most viewed
    trending
    trending now
    you may also like
    you might also like
    recommended
    recommended for you
    dont miss
    editors picks
    editors choice
    latest news
    latest stories
    next article
    previous article
    up next
    popular now
    from our archive
    tags
    topics
    filed under
  `),
  credit: phrases(`
    photo
    photos
    photo by
    photo credit
    photograph
    photograph by
    picture
    picture by
    image
    image credit
    image by
    credit
    photo courtesy of
    illustration
    illustration by
    video by
    source of photo
  `),
  by: ["by", "written by", "words by", "text by"],
  dated: phrases(`
    published
    published on
    published at
    first published
    posted
    posted on
    updated
    last updated
    updated on
    last modified
    date
  `),
  author: phrases(`
    the author is
    the authors are
    the author was
    the writer is
    the writers are
    this article was written by
    the views expressed
    views expressed
    the opinions expressed
    opinions expressed
  `),
  signoff: phrases(`
    reporting by
    additional reporting by
    reporting and writing by
    writing by
    editing by
    edited by
    compiled by
    translated by
    with reporting by
    with additional reporting by
    with agencies
  `),
  label: phrases(`
    about the author
    about the authors
    about the writer
    reading time
    text size
    text resize
    leave a comment
    leave a reply
    post a comment
    add a comment
    write a comment
    join the conversation
    join the discussion
    log in to comment
    sign in to comment
    comments are closed
    no comments yet
    be the first to comment
    your email address will not be published
    required fields are marked
    view all comments
    show all comments
    show comments
    load more comments
    report this comment
    advertisement
    sponsored
    sponsored content
    story continues below
    article continues below
    minute read
    min read
    accept all
    reject all
    accept cookies
    manage settings
    save settings
    allow all
    essential only
    back to top
    skip to content
    skip to main content
    print this page
    all rights reserved
    scan the code
  `),
});
